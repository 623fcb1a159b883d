package org.lukou.index.lucene.internal.pack;

/**
 * Values as what changed since the one before: the exclusive or of the two bit patterns, without
 * its zero bytes at either end. One byte says how many bytes follow (low half) and how many zero
 * bytes come after them (high half). After T. Pelkonen et al., "Gorilla: A Fast, Scalable,
 * In-Memory Time Series Database", VLDB 2015, in bytes instead of bits.
 */
final class XorValues {

  private XorValues() {}

  static void write(ByteSink sink, double[] values, int count) {
    long before = 0;
    for (int i = 0; i < count; i++) {
      long bits = Double.doubleToRawLongBits(values[i]);
      long change = bits ^ before;
      before = bits;
      if (change == 0) {
        sink.writeByte(0);
        continue;
      }
      int tail = Long.numberOfTrailingZeros(change) / Byte.SIZE;
      int length = Long.BYTES - tail - Long.numberOfLeadingZeros(change) / Byte.SIZE;
      sink.writeByte(tail << 4 | length);
      for (int b = tail; b < tail + length; b++) {
        sink.writeByte((int) (change >>> (b * Byte.SIZE)));
      }
    }
  }

  static void read(ByteSource source, double[] values, int count) {
    long bits = 0;
    for (int i = 0; i < count; i++) {
      int head = source.readByte();
      int tail = head >>> 4;
      int length = head & 0xf;
      if (tail + length > Long.BYTES) {
        throw new IndexOutOfBoundsException("a change of %d bytes".formatted(tail + length));
      }
      for (int b = tail; b < tail + length; b++) {
        bits ^= (long) source.readByte() << (b * Byte.SIZE);
      }
      values[i] = Double.longBitsToDouble(bits);
    }
  }
}

package org.lukou.index.lucene.internal.pack;

/**
 * Values as whole multiples of a power of ten, less the least of them, in as many bits as the
 * largest needs (after A. Afroozeh, L. Kuffo, P. Boncz, "ALP: Adaptive Lossless floating-Point
 * Compression", SIGMOD 2023, with a division instead of a multiplication, which needs no second
 * factor). What is no such multiple, NaN and -0.0 for example, is kept apart with its place. If too
 * many are, the block holds what changed from value to value ({@link XorValues}), and if that is
 * longer, the bits as they are.
 */
final class Values {

  static final int DECIMAL = 0; // to 6: the power of ten
  private static final int XOR = 16;
  private static final int PLAIN = 17;
  private static final double[] POWERS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};
  private static final double MOST = 1L << 51;
  private static final int MOST_EXCEPTIONS_PERCENT = 10;

  private Values() {}

  static void write(ByteSink sink, double[] values, int count, long[] scratch) {
    for (int power = DECIMAL; power < POWERS.length; power++) {
      int exceptions = exceptions(values, count, power);
      if (exceptions * 100 <= count * MOST_EXCEPTIONS_PERCENT) {
        sink.writeByte(power);
        writeDecimals(sink, values, count, power, exceptions, scratch);
        return;
      }
    }
    int start = sink.size();
    sink.writeByte(XOR);
    XorValues.write(sink, values, count);
    if (sink.size() - start > 1 + count * Long.BYTES) {
      sink.truncate(start);
      sink.writeByte(PLAIN);
      for (int i = 0; i < count; i++) {
        sink.writeLong(Double.doubleToRawLongBits(values[i]));
      }
    }
  }

  private static int exceptions(double[] values, int count, int power) {
    int exceptions = 0;
    int bearable = count * MOST_EXCEPTIONS_PERCENT / 100;
    for (int i = 0; i < count && exceptions <= bearable; i++) {
      if (!isMultiple(values[i], power)) {
        exceptions++;
      }
    }
    return exceptions;
  }

  private static boolean isMultiple(double value, int power) {
    double scaled = value * POWERS[power];
    return Math.abs(scaled) < MOST
        && Double.doubleToRawLongBits(Math.round(scaled) / POWERS[power])
            == Double.doubleToRawLongBits(value);
  }

  private static void writeDecimals(
      ByteSink sink, double[] values, int count, int power, int exceptions, long[] scratch) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    sink.writeVarLong(exceptions);
    for (int i = 0; i < count; i++) {
      if (exceptions > 0 && !isMultiple(values[i], power)) {
        sink.writeVarLong(i);
        sink.writeLong(Double.doubleToRawLongBits(values[i]));
        scratch[i] = Long.MIN_VALUE;
      } else {
        scratch[i] = Math.round(values[i] * POWERS[power]);
        least = Math.min(least, scratch[i]);
        most = Math.max(most, scratch[i]);
      }
    }
    int bits = Long.SIZE - Long.numberOfLeadingZeros(most - least);
    for (int i = 0; i < count; i++) {
      scratch[i] = scratch[i] == Long.MIN_VALUE ? 0 : scratch[i] - least;
    }
    sink.writeSignedVarLong(least);
    sink.writeByte(bits);
    sink.writePacked(scratch, count, bits);
  }

  static void read(ByteSource source, double[] values, int count, long[] scratch) {
    int form = source.readByte();
    if (form == XOR) {
      XorValues.read(source, values, count);
    } else if (form == PLAIN) {
      for (int i = 0; i < count; i++) {
        values[i] = Double.longBitsToDouble(source.readLong());
      }
    } else if (form < POWERS.length) {
      readDecimals(source, values, count, form, scratch);
    } else {
      throw new IndexOutOfBoundsException("values of an unknown form " + form);
    }
  }

  private static void readDecimals(
      ByteSource source, double[] values, int count, int power, long[] scratch) {
    int exceptions = source.readCount(count);
    int[] places = new int[exceptions];
    double[] raw = new double[exceptions];
    for (int i = 0; i < exceptions; i++) {
      places[i] = source.readCount(count - 1);
      raw[i] = Double.longBitsToDouble(source.readLong());
    }
    long least = source.readSignedVarLong();
    source.readPacked(scratch, count, PackedBlock.bits(source));
    double scale = POWERS[power];
    if (power == 0) {
      for (int i = 0; i < count; i++) {
        values[i] = scratch[i] + least;
      }
    } else {
      for (int i = 0; i < count; i++) {
        values[i] = (scratch[i] + least) / scale;
      }
    }
    for (int i = 0; i < exceptions; i++) {
      values[places[i]] = raw[i];
    }
  }
}

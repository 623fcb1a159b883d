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
  private static final double ROUND = 1.5 * (1L << 52); // added, leaves no room for a fraction
  private static final long NONE = Long.MIN_VALUE;
  private static final int MOST_EXCEPTIONS_PERCENT = 10;

  private Values() {}

  static void write(ByteSink sink, double[] values, int count, long[] scratch) {
    int bearable = count * MOST_EXCEPTIONS_PERCENT / 100;
    for (int power = DECIMAL; power < POWERS.length; power++) {
      int exceptions = multiples(values, count, power, bearable, scratch);
      if (exceptions <= bearable) {
        sink.writeByte(power);
        writeDecimals(sink, values, count, exceptions, scratch);
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

  /**
   * Finds which multiples the values are.
   *
   * @param bearable after more exceptions than these it ends
   * @param scratch gets the multiples, and {@link #NONE} where a value is none
   * @return how many values are none
   */
  private static int multiples(
      double[] values, int count, int power, int bearable, long[] scratch) {
    double scale = POWERS[power];
    int exceptions = 0;
    for (int i = 0; i < count && exceptions <= bearable; i++) {
      double scaled = values[i] * scale;
      double whole = scaled + ROUND - ROUND;
      double back = power == DECIMAL ? whole : whole / scale;
      boolean isMultiple =
          Math.abs(scaled) < MOST
              && Double.doubleToRawLongBits(back) == Double.doubleToRawLongBits(values[i]);
      scratch[i] = isMultiple ? (long) whole : NONE;
      exceptions += isMultiple ? 0 : 1;
    }
    return exceptions;
  }

  private static void writeDecimals(
      ByteSink sink, double[] values, int count, int exceptions, long[] scratch) {
    sink.writeVarLong(exceptions);
    for (int i = 0, left = exceptions; left > 0; i++) {
      if (scratch[i] == NONE) {
        sink.writeVarLong(i);
        sink.writeLong(Double.doubleToRawLongBits(values[i]));
        left--;
      }
    }
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      if (scratch[i] != NONE) {
        least = Math.min(least, scratch[i]);
        most = Math.max(most, scratch[i]);
      }
    }
    for (int i = 0; i < count; i++) {
      scratch[i] = scratch[i] == NONE ? 0 : scratch[i] - least;
    }
    int bits = Long.SIZE - Long.numberOfLeadingZeros(most - least);
    sink.writeSignedVarLong(least);
    sink.writeByte(bits);
    sink.writePacked(scratch, count, bits);
  }

  /** Reads the values, or at least those of some places, each into its place. */
  static void read(
      ByteSource source, double[] values, int from, int to, int count, long[] scratch) {
    int form = source.readByte();
    if (form == XOR) {
      XorValues.read(source, values, count);
    } else if (form == PLAIN) {
      for (int i = 0; i < count; i++) {
        values[i] = Double.longBitsToDouble(source.readLong());
      }
    } else if (form < POWERS.length) {
      readDecimals(source, values, from, to, count, form, scratch);
    } else {
      throw new IndexOutOfBoundsException("values of an unknown form " + form);
    }
  }

  private static void readDecimals(
      ByteSource source, double[] values, int from, int to, int count, int power, long[] scratch) {
    int exceptions = source.readCount(count);
    int[] places = new int[exceptions];
    double[] raw = new double[exceptions];
    for (int i = 0; i < exceptions; i++) {
      places[i] = source.readCount(count - 1);
      raw[i] = Double.longBitsToDouble(source.readLong());
    }
    long least = source.readSignedVarLong();
    source.readPacked(scratch, from, to, count, PackedBlock.bits(source));
    double scale = POWERS[power];
    for (int i = from; i < to; i++) {
      values[i] = (scratch[i] + least) / scale;
    }
    for (int i = 0; i < exceptions; i++) {
      values[places[i]] = raw[i];
    }
  }
}

package org.lukou.index.lucene.internal.pack;

/**
 * Up to {@link #MOST} samples of one series, packed without loss: a byte with the version of the
 * format, how many they are, their times, their values.
 */
public final class PackedBlock {

  /** The most samples of a block. */
  public static final int MOST = 1024;

  /** The version of the format that is written. */
  public static final int VERSION = 1;

  private PackedBlock() {}

  /**
   * Packs samples.
   *
   * @param times milliseconds since 1970-01-01 UTC, any; rising ones take the least room
   * @param values as many values, any bits
   * @param count how many of them, 1 to {@link #MOST}
   * @param sink gets the block
   */
  public static void pack(long[] times, double[] values, int count, ByteSink sink) {
    long[] scratch = new long[count];
    sink.writeByte(VERSION);
    sink.writeVarLong(count);
    Times.write(sink, times, count, scratch);
    Values.write(sink, values, count, scratch);
  }

  /** Reads how many bits each of the packed numbers has. */
  static int bits(ByteSource source) {
    int bits = source.readByte();
    if (bits > Long.SIZE) {
      throw new IndexOutOfBoundsException("numbers of %d bits".formatted(bits));
    }
    return bits;
  }
}

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
   * @param sink cleared first, then holds the block
   */
  public static void pack(long[] times, double[] values, int count, ByteSink sink) {
    long[] scratch = new long[count];
    sink.clear();
    sink.writeByte(VERSION);
    sink.writeVarLong(count);
    Times.write(sink, times, count, scratch);
    Values.write(sink, values, count, scratch);
  }

  /**
   * Unpacks a block into the beginning of two arrays of at least {@link #MOST}.
   *
   * @return how many samples it holds
   * @throws IndexOutOfBoundsException if it is no block, or of a version that is not known here
   */
  public static int unpack(byte[] block, int offset, int length, long[] times, double[] values) {
    ByteSource source = new ByteSource(block, offset, length);
    int version = source.readByte();
    if (version != VERSION) {
      throw new IndexOutOfBoundsException("a block of an unknown version " + version);
    }
    int count = source.readCount(MOST);
    if (count == 0) {
      throw new IndexOutOfBoundsException("a block without samples");
    }
    long[] scratch = new long[count];
    Times.read(source, times, count, scratch);
    Values.read(source, values, count, scratch);
    return count;
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

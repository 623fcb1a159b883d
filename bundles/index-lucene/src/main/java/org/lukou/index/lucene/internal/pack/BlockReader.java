package org.lukou.index.lucene.internal.pack;

/** Unpacks one block after the other into the same arrays. One thread. */
public final class BlockReader {

  private final long[] times = new long[PackedBlock.MOST];
  private final double[] values = new double[PackedBlock.MOST];
  private final long[] scratch = new long[PackedBlock.MOST];
  private ByteSource source;
  private int count;

  /**
   * Begins with a block: reads its times.
   *
   * @param from where the block begins; it is at the end of the block once all its values are read
   * @return how many samples it holds
   * @throws IndexOutOfBoundsException if it is no block, or of a version that is not known here
   */
  public int begin(ByteSource from) {
    source = from;
    int version = source.readByte();
    if (version != PackedBlock.VERSION) {
      throw new IndexOutOfBoundsException("a block of an unknown version " + version);
    }
    count = source.readCount(PackedBlock.MOST);
    if (count == 0) {
      throw new IndexOutOfBoundsException("a block without samples");
    }
    Times.read(source, times, count, scratch);
    return count;
  }

  /** Returns the times of the block; the first so many count, until the next one begins. */
  public long[] times() {
    return times;
  }

  /**
   * Reads values; once a block.
   *
   * @param from the place of the first that is wanted
   * @param to the first place after them
   * @return an array in which the wanted ones are at their places
   */
  public double[] values(int from, int to) {
    Values.read(source, values, from, to, count, scratch);
    return values;
  }
}

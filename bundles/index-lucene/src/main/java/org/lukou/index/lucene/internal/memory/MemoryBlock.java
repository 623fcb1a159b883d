package org.lukou.index.lucene.internal.memory;

import java.util.Arrays;
import org.lukou.index.lucene.internal.pack.PackedBlock;

/**
 * Samples of a series that are still coming, up to a whole block. One thread adds; any thread sees
 * what has been added, as the arrays only grow.
 */
public final class MemoryBlock {

  private static final int FIRST_CAPACITY = 16;

  private final long id;
  private long[] times;
  private double[] values;
  private volatile int count;
  private int stored; // of the thread that adds

  /** Begins with nothing. */
  public MemoryBlock(long id) {
    this(id, new long[FIRST_CAPACITY], new double[FIRST_CAPACITY], 0);
  }

  /** Continues with what there is already; the arrays are the block's own. */
  public MemoryBlock(long id, long[] times, double[] values, int count) {
    this.id = id;
    this.times = times;
    this.values = values;
    this.count = count;
    this.stored = count;
  }

  /** Returns the number of the block, which it keeps on disk. */
  public long id() {
    return id;
  }

  /** Returns how many samples it has now. */
  public int count() {
    return count;
  }

  /** Returns how many of them were handed over to be stored. Adding thread. */
  public int stored() {
    return stored;
  }

  /** Says that all it has now is handed over to be stored. Adding thread. */
  public void setStored() {
    stored = count;
  }

  /** Returns whether there is no room any more. */
  public boolean isFull() {
    return count == PackedBlock.MOST;
  }

  /** Adds a sample. */
  public void add(long timeMillis, double value) {
    int at = count;
    if (at == times.length) {
      int capacity = Math.min(PackedBlock.MOST, 2 * at);
      times = Arrays.copyOf(times, capacity);
      values = Arrays.copyOf(values, capacity);
    }
    times[at] = timeMillis;
    values[at] = value;
    count = at + 1; // publishes what was written before
  }

  /** Returns a copy of its first samples, ordered by time; equal times keep their order. */
  public Points points(int first) {
    return Points.ordered(Arrays.copyOf(times, first), Arrays.copyOf(values, first));
  }
}

package org.lukou.index.lucene.internal.memory;

import java.util.Arrays;
import org.lukou.api.index.Samples;
import org.lukou.api.index.TimeRange;
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
  private boolean isOrdered; // as far as it was when count was published, or it is false
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
    this.isOrdered = Points.isOrdered(times, 0, count);
    this.stored = count;
    this.count = count;
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

  /** Adds samples from one on, as many as there is room for; returns how many. */
  public int add(Samples samples, int from) {
    int at = count;
    int added = Math.min(PackedBlock.MOST - at, samples.size() - from);
    if (at + added > times.length) {
      int capacity = Math.min(PackedBlock.MOST, Math.max(2 * times.length, at + added));
      times = Arrays.copyOf(times, capacity);
      values = Arrays.copyOf(values, capacity);
    }
    samples.copy(from, added, times, values, at);
    isOrdered = isOrdered && Points.isOrdered(times, Math.max(0, at - 1), at + added);
    count = at + added; // publishes what was written before
    return added;
  }

  /**
   * Returns its first samples, ordered by time; equal times keep their order. Not to be changed.
   */
  public Points points(int first) {
    if (first == PackedBlock.MOST && isOrdered) {
      return new Points(times, values, first); // nothing is added to a full block
    }
    return Points.ordered(Arrays.copyOf(times, first), Arrays.copyOf(values, first));
  }

  /** Returns the samples of a span of time, ordered by it. Any thread. */
  public Points points(TimeRange span) {
    int added = count;
    long[] allTimes = times;
    return isOrdered
        ? new Points(allTimes, values, added).within(span)
        : points(added).within(span);
  }
}

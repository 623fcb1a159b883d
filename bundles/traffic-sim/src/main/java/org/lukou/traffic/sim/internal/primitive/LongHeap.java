package org.lukou.traffic.sim.internal.primitive;

import java.util.Arrays;

/** A priority queue of longs, smallest first. */
public final class LongHeap {
  private long[] entries = new long[64];
  private int size;

  /** Carries the state there or back. */
  public void keep(Tape tape) {
    size = tape.number(size);
    tape.longs(entries, size);
  }

  /** Returns whether nothing is in it. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** Returns the smallest entry. */
  public long smallest() {
    return entries[0];
  }

  /** Adds an entry. */
  public void add(long value) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size * 2);
    }
    int hole = size++;
    while (hole > 0 && entries[(hole - 1) / 2] > value) {
      entries[hole] = entries[(hole - 1) / 2];
      hole = (hole - 1) / 2;
    }
    entries[hole] = value;
  }

  /** Removes the smallest entry. */
  public void removeSmallest() {
    long value = entries[--size];
    int hole = 0;
    for (int child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && entries[child + 1] < entries[child]) {
        child++;
      }
      if (entries[child] >= value) {
        break;
      }
      entries[hole] = entries[child];
      hole = child;
    }
    entries[hole] = value;
  }
}

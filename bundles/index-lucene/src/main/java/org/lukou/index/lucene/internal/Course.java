package org.lukou.index.lucene.internal;

import java.io.IOException;
import org.lukou.index.lucene.internal.memory.Points;

/** The samples of one block, read in the order of an answer: keys rise from each to the next. */
final class Course {

  private final Found.Block block;
  private final Points points;
  private final boolean newest;
  private int read;

  Course(Found.Block block, Found found, boolean newest) throws IOException {
    this.block = block;
    this.newest = newest;
    points = found.points(block);
  }

  Found.Block block() {
    return block;
  }

  int unread() {
    return points.count() - read;
  }

  boolean isRead() {
    return unread() == 0;
  }

  private int place(int ofOrder) {
    return newest ? points.count() - 1 - ofOrder : ofOrder;
  }

  private long key(int ofOrder) {
    long time = points.times()[place(ofOrder)];
    return newest ? ~time : time;
  }

  /** Returns how many come before a key; all if it is null. */
  int before(Long key) {
    if (key == null) {
      return unread();
    }
    int low = read;
    int high = points.count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (key(middle) < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - read;
  }

  /** Reads so many into two arrays from a place on. */
  void read(int count, long[] keys, double[] values, int at) {
    for (int i = 0; i < count; i++, read++) {
      keys[at + i] = key(read);
      values[at + i] = points.values()[place(read)];
    }
  }
}

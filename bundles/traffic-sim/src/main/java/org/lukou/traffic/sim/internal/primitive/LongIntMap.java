package org.lukou.traffic.sim.internal.primitive;

import java.util.Arrays;

/** A hash map from longs to non-negative ints without boxes. Not thread-safe. */
public final class LongIntMap {
  private static final int FREE = -1;

  private long[] keys = new long[64];
  private int[] values = new int[64];
  private int size;

  /** Creates an empty map. */
  public LongIntMap() {
    Arrays.fill(values, FREE);
  }

  /** Returns the number of keys. */
  public int size() {
    return size;
  }

  /** Returns the value of a key, or -1. */
  public int get(long key) {
    return values[slot(key)];
  }

  /** Puts a value, not negative, in the place of a former one. */
  public void put(long key, int value) {
    int slot = slot(key);
    if (values[slot] == FREE) {
      size++;
    }
    keys[slot] = key;
    values[slot] = value;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  /** Removes a key if it is there. */
  public void remove(long key) {
    int hole = slot(key);
    if (values[hole] == FREE) {
      return;
    }
    size--;
    int mask = keys.length - 1;
    for (int at = (hole + 1) & mask; values[at] != FREE; at = (at + 1) & mask) {
      int home = home(keys[at], mask);
      if (((at - home) & mask) >= ((at - hole) & mask)) {
        keys[hole] = keys[at];
        values[hole] = values[at];
        hole = at;
      }
    }
    values[hole] = FREE;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int at = home(key, mask);
    while (values[at] != FREE && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private static int home(long key, int mask) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[keys.length];
    Arrays.fill(values, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != FREE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}

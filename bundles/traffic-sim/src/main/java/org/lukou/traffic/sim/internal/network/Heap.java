package org.lukou.traffic.sim.internal.network;

import java.util.Arrays;

/**
 * A binary heap of integers with a fixed treatment of ties (CityFlow compatibility: dynamics,
 * section 2.6).
 *
 * <p>The relation "below" says that its first argument has the lower priority. Which of several
 * equal entries comes first follows from the procedure alone and is part of the compatible
 * behaviour.
 */
final class Heap {
  private final IntRelation below;
  private int[] entries = new int[64];
  private int size;

  Heap(IntRelation below) {
    this.below = below;
  }

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int top() {
    return entries[0];
  }

  void push(int value) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size * 2);
    }
    size++;
    siftUp(entries, 0, size - 1, 0, value, below);
  }

  void pop() {
    size--;
    if (size > 0) {
      sink(entries, 0, 0, size, entries[size], below);
    }
  }

  /** Sorts {@code a[base .. base+n)} ascending by {@code less}. */
  static void sort(int[] a, int base, int n, IntRelation less) {
    for (int parent = (n - 2) / 2; parent >= 0; parent--) {
      sink(a, base, parent, n, a[base + parent], less);
    }
    for (int m = n - 1; m >= 1; m--) {
      int value = a[base + m];
      a[base + m] = a[base];
      sink(a, base, 0, m, value, less);
    }
  }

  private static void sink(int[] a, int base, int start, int n, int value, IntRelation below) {
    int hole = start;
    int child = start;
    while (child < (n - 1) / 2) {
      child = 2 * (child + 1);
      if (below.holds(a[base + child], a[base + child - 1])) {
        child--;
      }
      a[base + hole] = a[base + child];
      hole = child;
    }
    if (n % 2 == 0 && child == (n - 2) / 2) {
      child = 2 * (child + 1);
      a[base + hole] = a[base + child - 1];
      hole = child - 1;
    }
    siftUp(a, base, hole, start, value, below);
  }

  private static void siftUp(int[] a, int base, int start, int top, int value, IntRelation below) {
    int hole = start;
    while (hole > top && below.holds(a[base + (hole - 1) / 2], value)) {
      a[base + hole] = a[base + (hole - 1) / 2];
      hole = (hole - 1) / 2;
    }
    a[base + hole] = value;
  }
}

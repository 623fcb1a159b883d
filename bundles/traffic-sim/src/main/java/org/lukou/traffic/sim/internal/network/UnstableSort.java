package org.lukou.traffic.sim.internal.network;

/**
 * The sort whose order of equal entries decides which foe a driver sees first (CityFlow
 * compatibility: dynamics, section 2.5). Up to 16 entries it is a stable insertion sort.
 */
final class UnstableSort {
  private static final int SHORT = 16;

  private final int[] a;
  private final IntRelation less;

  private UnstableSort(int[] a, IntRelation less) {
    this.a = a;
    this.less = less;
  }

  /** Sorts ascending by {@code less}. */
  static void sort(int[] a, IntRelation less) {
    if (a.length > 1) {
      UnstableSort sort = new UnstableSort(a, less);
      sort.partition(0, a.length, 2 * (31 - Integer.numberOfLeadingZeros(a.length)));
      sort.insert();
    }
  }

  private void partition(int lo, int end, int depth) {
    int hi = end;
    int left = depth;
    while (hi - lo > SHORT) {
      if (left == 0) {
        Heap.sort(a, lo, hi - lo, less);
        return;
      }
      left--;
      exchange(lo, median(lo + 1, lo + (hi - lo) / 2, hi - 1));
      int cut = cut(lo, hi);
      partition(cut, hi, left);
      hi = cut;
    }
  }

  private int median(int x, int y, int z) {
    if (less(x, y)) {
      return less(y, z) ? y : less(x, z) ? z : x;
    }
    return less(x, z) ? x : less(y, z) ? z : y;
  }

  private int cut(int lo, int hi) {
    int i = lo + 1;
    int j = hi;
    while (true) {
      while (less(i, lo)) {
        i++;
      }
      j--;
      while (less(lo, j)) {
        j--;
      }
      if (i >= j) {
        return i;
      }
      exchange(i, j);
      i++;
    }
  }

  private void insert() {
    for (int k = 1; k < a.length; k++) {
      int x = a[k];
      int m = k;
      if (k < SHORT && less.holds(x, a[0])) {
        System.arraycopy(a, 0, a, 1, k);
        m = 0;
      } else {
        for (; less.holds(x, a[m - 1]); m--) {
          a[m] = a[m - 1];
        }
      }
      a[m] = x;
    }
  }

  private boolean less(int i, int j) {
    return less.holds(a[i], a[j]);
  }

  private void exchange(int i, int j) {
    int x = a[i];
    a[i] = a[j];
    a[j] = x;
  }
}

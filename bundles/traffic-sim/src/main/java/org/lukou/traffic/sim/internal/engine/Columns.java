package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;

/**
 * Primitive arrays of one common length, so that all can be grown and put into another order
 * together.
 */
final class Columns {
  final double[][] reals;
  final int[][] ints;
  final long[][] longs;
  final byte[][] bytes;
  private double[] spareReals = {};
  private int[] spareInts = {};
  private long[] spareLongs = {};
  private byte[] spareBytes = {};

  Columns(int reals, int ints, int longs, int bytes) {
    this.reals = new double[reals][0];
    this.ints = new int[ints][0];
    this.longs = new long[longs][0];
    this.bytes = new byte[bytes][0];
  }

  void grow(int size) {
    for (int c = 0; c < reals.length; c++) {
      reals[c] = Arrays.copyOf(reals[c], size);
    }
    for (int c = 0; c < ints.length; c++) {
      ints[c] = Arrays.copyOf(ints[c], size);
    }
    for (int c = 0; c < longs.length; c++) {
      longs[c] = Arrays.copyOf(longs[c], size);
    }
    for (int c = 0; c < bytes.length; c++) {
      bytes[c] = Arrays.copyOf(bytes[c], size);
    }
  }

  /**
   * Puts row {@code from[i]} into row i, for i from 0 to n - 1; the other rows are undefined
   * afterwards.
   */
  void reorder(int[] from, int n) {
    reserve();
    for (int c = 0; c < reals.length; c++) {
      double[] target = spareReals;
      double[] source = reals[c];
      for (int i = 0; i < n; i++) {
        target[i] = source[from[i]];
      }
      reals[c] = target;
      spareReals = source;
    }
    for (int c = 0; c < ints.length; c++) {
      int[] target = spareInts;
      int[] source = ints[c];
      for (int i = 0; i < n; i++) {
        target[i] = source[from[i]];
      }
      ints[c] = target;
      spareInts = source;
    }
    reorderLongsAndBytes(from, n);
  }

  private void reorderLongsAndBytes(int[] from, int n) {
    for (int c = 0; c < longs.length; c++) {
      long[] target = spareLongs;
      long[] source = longs[c];
      for (int i = 0; i < n; i++) {
        target[i] = source[from[i]];
      }
      longs[c] = target;
      spareLongs = source;
    }
    for (int c = 0; c < bytes.length; c++) {
      byte[] target = spareBytes;
      byte[] source = bytes[c];
      for (int i = 0; i < n; i++) {
        target[i] = source[from[i]];
      }
      bytes[c] = target;
      spareBytes = source;
    }
  }

  private void reserve() {
    int size = bytes[0].length;
    if (spareBytes.length != size) {
      spareReals = new double[size];
      spareInts = new int[size];
      spareLongs = new long[size];
      spareBytes = new byte[size];
    }
  }
}

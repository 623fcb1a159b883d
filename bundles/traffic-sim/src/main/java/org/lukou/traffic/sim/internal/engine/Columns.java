package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;
import org.lukou.traffic.sim.internal.primitive.Tape;

/**
 * Primitive arrays of one common length, so that all can be grown and put into another order
 * together.
 */
final class Columns {
  final double[][] reals;
  final int[][] ints;
  final byte[][] bytes;

  Columns(int reals, int ints, int bytes) {
    this.reals = new double[reals][0];
    this.ints = new int[ints][0];
    this.bytes = new byte[bytes][0];
  }

  /** Carries the first rows there or back. */
  void keep(Tape tape, int rows) {
    for (double[] column : reals) {
      tape.reals(column, rows);
    }
    for (int[] column : ints) {
      tape.ints(column, rows);
    }
    for (byte[] column : bytes) {
      tape.bytes(column, rows);
    }
  }

  void grow(int size) {
    for (int c = 0; c < reals.length; c++) {
      reals[c] = Arrays.copyOf(reals[c], size);
    }
    for (int c = 0; c < ints.length; c++) {
      ints[c] = Arrays.copyOf(ints[c], size);
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
    double[] spareReals = new double[bytes[0].length];
    for (int c = 0; c < reals.length; c++) {
      double[] source = reals[c];
      for (int i = 0; i < n; i++) {
        spareReals[i] = source[from[i]];
      }
      reals[c] = spareReals;
      spareReals = source;
    }
    int[] spareInts = new int[bytes[0].length];
    for (int c = 0; c < ints.length; c++) {
      int[] source = ints[c];
      for (int i = 0; i < n; i++) {
        spareInts[i] = source[from[i]];
      }
      ints[c] = spareInts;
      spareInts = source;
    }
    reorderBytes(from, n);
  }

  private void reorderBytes(int[] from, int n) {
    byte[] spareBytes = new byte[bytes[0].length];
    for (int c = 0; c < bytes.length; c++) {
      byte[] source = bytes[c];
      for (int i = 0; i < n; i++) {
        spareBytes[i] = source[from[i]];
      }
      bytes[c] = spareBytes;
      spareBytes = source;
    }
  }
}

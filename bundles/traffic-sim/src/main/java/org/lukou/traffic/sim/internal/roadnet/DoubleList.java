package org.lukou.traffic.sim.internal.roadnet;

import java.util.Arrays;

/** A growing list of doubles. */
final class DoubleList {
  private double[] values = new double[8];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  double[] toArray() {
    return Arrays.copyOf(values, size);
  }
}

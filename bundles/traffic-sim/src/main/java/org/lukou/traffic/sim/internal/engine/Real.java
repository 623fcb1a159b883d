package org.lukou.traffic.sim.internal.engine;

/**
 * Comparison and conversion of reals where the reference differs from Java's library: with a NaN
 * the second argument is the answer, and an int that overflows becomes the smallest one (CityFlow
 * compatibility: dynamics, notation).
 */
final class Real {
  private Real() {}

  static double min(double x, double y) {
    return x < y ? x : y;
  }

  static double max(double x, double y) {
    return x > y ? x : y;
  }

  /** Truncates toward zero. */
  static int toInt(double x) {
    return x > -2147483649.0 && x < 2147483648.0 ? (int) x : Integer.MIN_VALUE;
  }
}

package org.lukou.index.opensearch.internal;

/**
 * Values as whole numbers in the same order, bit for bit: negative ones have their other bits
 * turned. NaNs lie outside the infinities, on the side of their sign.
 */
final class Bits {

  private Bits() {}

  static long of(double value) {
    return turned(Double.doubleToRawLongBits(value));
  }

  static double value(long bits) {
    return Double.longBitsToDouble(turned(bits));
  }

  /** Returns the number of the least value that is not below a bound: the two zeros are equal. */
  static long least(double bound) {
    return of(bound == 0 ? -0.0 : bound);
  }

  /** Returns the number of the greatest value that is not above a bound. */
  static long most(double bound) {
    return of(bound == 0 ? 0.0 : bound);
  }

  private static long turned(long bits) {
    return bits ^ ((bits >> 63) & Long.MAX_VALUE);
  }
}

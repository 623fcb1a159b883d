package org.lukou.traffic.sim.internal.trace;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes reals with 17 significant digits, as {@code %.17g} does in C. */
final class RealFormat {
  private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);

  private RealFormat() {}

  static String of(double value) {
    if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
      return value == 0 ? "0" : Double.toString(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    return exponent < -4 || exponent >= 17
        ? scientific(rounded, exponent)
        : rounded.toPlainString();
  }

  private static String scientific(BigDecimal value, int exponent) {
    String mantissa = value.movePointLeft(exponent).stripTrailingZeros().toPlainString();
    String sign = exponent < 0 ? "-" : "+";
    int size = Math.abs(exponent);
    return mantissa + "e" + sign + (size < 10 ? "0" : "") + size;
  }
}

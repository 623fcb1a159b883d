package org.lukou.traffic.sim.internal.json;

/**
 * The value of a JSON number token as the reference reads it: reals are accumulated in binary64 and
 * scaled by one power of ten, which is not always the correctly rounded value (CityFlow
 * compatibility: dynamics, section 1.1).
 */
public final class NumberToken {
  private static final int MAX_EXPONENT = 308;
  private static final int ENOUGH_DIGITS = 17;
  private static final long EXACT_LIMIT = (1L << 53) - 1;
  private static final double[] POWERS = powers();

  private final char[] text;
  private final int end;
  private int at;
  private long mantissa;
  private double value;
  private boolean widened;
  private boolean real;
  private int digits;
  private int scale;

  private NumberToken(char[] text, int from, int length) {
    this.text = text;
    this.at = from;
    this.end = from + length;
  }

  /**
   * Converts a token that obeys the JSON grammar.
   *
   * @throws ArithmeticException if the magnitude exceeds the largest double
   */
  public static double parse(char[] text, int from, int length) {
    return new NumberToken(text, from, length).read();
  }

  /** Converts a token that obeys the JSON grammar; see {@link #parse(char[], int, int)}. */
  public static double parse(String token) {
    return parse(token.toCharArray(), 0, token.length());
  }

  private double read() {
    boolean negative = text[at] == '-';
    if (negative) {
      at++;
    }
    readInteger(negative ? Long.MIN_VALUE : -1L);
    readFraction();
    readExponent();
    double magnitude = real ? scaled() : unsigned(mantissa);
    if (magnitude > Double.MAX_VALUE) {
      throw new ArithmeticException("number too big");
    }
    return negative ? negated(magnitude) : magnitude;
  }

  private double negated(double magnitude) {
    return real ? -magnitude : 0.0 - magnitude;
  }

  /**
   * Reads the digits before the point; {@code limit} is the largest mantissa as an unsigned 64-bit
   * number.
   */
  private void readInteger(long limit) {
    mantissa = digit();
    at++;
    while (atDigit()) {
      if (!widened && overflows(limit)) {
        widened = true;
        real = true;
        value = unsigned(mantissa);
      }
      if (widened) {
        value = (value * 10) + digit();
      } else {
        mantissa = mantissa * 10 + digit();
        digits++;
      }
      at++;
    }
  }

  private boolean overflows(long limit) {
    long tenth = Long.divideUnsigned(limit, 10);
    int order = Long.compareUnsigned(mantissa, tenth);
    return order > 0 || (order == 0 && digit() > Long.remainderUnsigned(limit, 10));
  }

  private void readFraction() {
    if (at < end && text[at] == '.') {
      at++;
      real = true;
      if (!widened) {
        readExactFraction();
        value = unsigned(mantissa);
        widened = true;
      }
      readRoundedFraction();
    }
  }

  private void readExactFraction() {
    while (atDigit() && Long.compareUnsigned(mantissa, EXACT_LIMIT) <= 0) {
      mantissa = mantissa * 10 + digit();
      scale--;
      if (mantissa != 0) {
        digits++;
      }
      at++;
    }
  }

  private void readRoundedFraction() {
    while (atDigit()) {
      if (digits < ENOUGH_DIGITS) {
        value = (value * 10.0) + digit();
        scale--;
        if (value > 0) {
          digits++;
        }
      }
      at++;
    }
  }

  private void readExponent() {
    if (at >= end) {
      return;
    }
    real = true;
    if (!widened) {
      value = unsigned(mantissa);
    }
    at++;
    boolean negative = text[at] == '-';
    if (negative || text[at] == '+') {
      at++;
    }
    int exponent = 0;
    while (atDigit()) {
      exponent = Math.min(exponent * 10 + digit(), 100_000_000);
      at++;
    }
    if (!negative && exponent > MAX_EXPONENT - scale) {
      throw new ArithmeticException("number too big");
    }
    scale += negative ? -exponent : exponent;
  }

  private double scaled() {
    if (scale < -2 * MAX_EXPONENT) {
      return 0;
    }
    if (scale < -MAX_EXPONENT) {
      return (value / POWERS[MAX_EXPONENT]) / POWERS[-scale - MAX_EXPONENT];
    }
    return scale >= 0 ? value * POWERS[scale] : value / POWERS[-scale];
  }

  private boolean atDigit() {
    return at < end && text[at] >= '0' && text[at] <= '9';
  }

  private int digit() {
    return text[at] - '0';
  }

  private static double unsigned(long bits) {
    if (bits >= 0) {
      return bits;
    }
    return ((double) ((bits >>> 1) | (bits & 1))) * 2.0;
  }

  private static double[] powers() {
    double[] powers = new double[MAX_EXPONENT + 1];
    for (int k = 0; k < powers.length; k++) {
      powers[k] = Double.parseDouble("1e" + k);
    }
    return powers;
  }
}

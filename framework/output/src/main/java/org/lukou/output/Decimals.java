package org.lukou.output;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimal numbers as every language's parser reads them: rounded, no exponent, no idle zeros. */
final class Decimals {

  private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};
  private static final double EXACT = 1L << 53;

  private Decimals() {}

  /** Returns a number rounded to at most seven places. */
  static String of(double value, int places) {
    StringBuilder text = new StringBuilder();
    append(text, value, places);
    return text.toString();
  }

  /** Appends a number rounded to at most seven places; allocates nothing for ordinary numbers. */
  static void append(StringBuilder text, double value, int places) {
    double scaled = Math.abs(value) * POWERS[places];
    if (scaled < EXACT) {
      append(text, value < 0, Math.round(scaled), places);
    } else if (Double.isFinite(value)) {
      text.append(new BigDecimal(value).setScale(0, RoundingMode.HALF_UP).toPlainString());
    } else {
      text.append(value);
    }
  }

  private static void append(StringBuilder text, boolean negative, long units, int places) {
    if (negative && units != 0) {
      text.append('-');
    }
    text.append(units / POWERS[places]);
    long rest = units % POWERS[places];
    if (rest != 0) {
      text.append('.');
    }
    for (int place = places - 1; rest != 0; place--) {
      text.append((char) ('0' + rest / POWERS[place]));
      rest %= POWERS[place];
    }
  }
}

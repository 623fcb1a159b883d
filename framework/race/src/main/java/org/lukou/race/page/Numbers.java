package org.lukou.race.page;

import java.util.Locale;
import org.lukou.race.report.Comparison;
import org.lukou.race.report.Estimate;

/** Numbers as the page writes them. */
final class Numbers {

  private static final String MINUS = "\u2212";

  private Numbers() {}

  /** Returns a coordinate: a tenth of a unit is less than anybody sees. */
  static String place(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** Returns a figure with four digits or so. */
  static String figure(double value) {
    int digits = Math.abs(value) < 10 ? 3 : Math.abs(value) < 1000 ? 1 : 0;
    return decimals(value, value == 0 ? 0 : digits);
  }

  /** Returns a difference with its sign. */
  static String difference(double value) {
    return (value > 0 ? "+" : "") + decimals(value, Math.abs(value) < 1000 ? 2 : 0);
  }

  static String decimals(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value).replace("-", MINUS);
  }

  /** Returns the interval in brackets, nothing if there is none. */
  static String interval(Estimate estimate) {
    return estimate.hasInterval()
        ? "[" + figure(estimate.low()) + ", " + figure(estimate.high()) + "]"
        : "";
  }

  /** Returns the interval of a difference in brackets, nothing if there is none. */
  static String interval(Comparison comparison) {
    return comparison.low() == null
        ? ""
        : "[" + difference(comparison.low()) + ", " + difference(comparison.high()) + "]";
  }

  /** Returns a p-value, a dash if nothing was tested. */
  static String probability(Double p) {
    return p == null ? "\u2013" : p < 0.001 ? "< 0.001" : decimals(p, 3);
  }
}

package org.lukou.scenario;

/** Says which parameter of a scenario is out of its range. */
final class Checks {

  private Checks() {}

  static void range(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "%s is %s; choose a value from %s to %s"
              .formatted(name, plain(value), plain(least), plain(most)));
    }
  }

  static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}

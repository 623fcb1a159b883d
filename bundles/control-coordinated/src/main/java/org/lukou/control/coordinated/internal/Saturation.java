package org.lukou.control.coordinated.internal;

/**
 * The saturation flow of a lane, in vehicles an hour of green: measured, or as the user says. What
 * is measured is how many vehicles pass a stop line while a queue still stands behind it, from the
 * fifth second of green on (Highway Capacity Manual: the first headways are start-up loss). It is
 * pooled over the lanes of the junction and begins with 1,800, which weighs as much as a minute's
 * measurement of one lane.
 */
final class Saturation {

  private static final double STARTING_SECONDS = 4;
  private static final double BEGINNING_PER_HOUR = 1800;
  private static final double BEGINNING_SECONDS = 60;
  private static final double SECONDS_PER_HOUR = 3600;

  private final double given;
  private double vehicles = BEGINNING_PER_HOUR * BEGINNING_SECONDS / SECONDS_PER_HOUR;
  private double seconds = BEGINNING_SECONDS;

  /** Creates one that is given, in vehicles an hour; 0 to measure. */
  Saturation(double given) {
    this.given = given;
  }

  /** Returns whether a step counts whose green has lasted so long at its end. */
  static boolean counts(double greenSeconds) {
    return greenSeconds > STARTING_SECONDS;
  }

  /** Adds a step of a green lane behind whose stop line a queue stands. */
  void add(int left, double stepSeconds) {
    vehicles += left;
    seconds += stepSeconds;
  }

  double vehiclesPerHour() {
    return given > 0 ? given : vehicles / seconds * SECONDS_PER_HOUR;
  }
}

package org.lukou.scenario;

/**
 * The demand on a grid: how much, how long, and how it is spread over time and space.
 *
 * @param vehiclesPerHour mean number of departures an hour in the whole grid, more than 0 (0.001)
 *     up to 10,000,000
 * @param durationSeconds departures happen in seconds 0 to duration - 1; 1 to 604,800 s
 * @param centreShare share of trips led through a junction of the centre, 0 to 1; the other trips
 *     cross the centre only where their way happens to
 * @param peakShare how much the rate rises above its mean in the middle of the duration and falls
 *     below it at both ends, 0 to 1
 * @param turns how drivers choose among equally short ways
 */
public record GridTraffic(
    double vehiclesPerHour,
    int durationSeconds,
    double centreShare,
    double peakShare,
    TurnShares turns) {

  /** An hour of 3,000 vehicles, half of them through the centre, a fifth more at the peak. */
  public static final GridTraffic HOUR = new GridTraffic(3000, 3600, 0.5, 0.2, TurnShares.FIELD);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException naming the parameter, its value and its range
   */
  public GridTraffic {
    Checks.range("vehiclesPerHour", vehiclesPerHour, 0.001, 10_000_000);
    Checks.range("durationSeconds", durationSeconds, 1, 604_800);
    Checks.range("centreShare", centreShare, 0, 1);
    Checks.range("peakShare", peakShare, 0, 1);
    if (turns == null) {
      throw new IllegalArgumentException("turn shares are missing; pass TurnShares.FIELD");
    }
  }

  /** Returns the same demand at another mean rate, in vehicles an hour. */
  public GridTraffic withVehiclesPerHour(double rate) {
    return new GridTraffic(rate, durationSeconds, centreShare, peakShare, turns);
  }
}

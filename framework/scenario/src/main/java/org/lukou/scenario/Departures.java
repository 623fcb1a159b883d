package org.lukou.scenario;

/**
 * Departure times: a Poisson process whose rate is the mean times 1 - peakShare * cos(2 pi t / T),
 * so that it is lowest at both ends and highest in the middle; drawn by thinning.
 */
final class Departures {

  private final GridTraffic traffic;
  private final RandomDraws random;
  private double seconds;

  Departures(GridTraffic traffic, RandomDraws random) {
    this.traffic = traffic;
    this.random = random;
  }

  /** Returns the next departure in seconds; the duration or later when there is none left. */
  double next() {
    double top = 1 + traffic.peakShare();
    double meanGapSeconds = 3600 / (traffic.vehiclesPerHour() * top);
    do {
      seconds += meanGapSeconds * random.exponential();
    } while (seconds < traffic.durationSeconds() && random.share() * top > relativeRate());
    return seconds;
  }

  private double relativeRate() {
    double turn = 2 * Math.PI * seconds / traffic.durationSeconds();
    return 1 - traffic.peakShare() * StrictMath.cos(turn);
  }
}

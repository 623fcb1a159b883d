package org.lukou.api.scenario;

/**
 * How far a demand is varied from seed to seed, so that results get honest error bars: the field's
 * reference changes almost nothing with its seed. Every vehicle draws for itself, from generators
 * seeded with {@link Scenario#seed()}; the number of vehicles, and where each comes from and goes,
 * stay as they are. A demand without end is the one of the scenario's duration.
 *
 * @param departureSeconds standard deviation of the normal distribution that shifts each departure,
 *     in seconds, 0 to 3600; what falls outside the run is mirrored into it, so that nobody departs
 *     before 0 or is lost behind the end
 * @param turningShare share of the vehicles, 0 to 1, that turn otherwise than planned at one
 *     junction of their route, drawn uniformly, and go on from there on the shortest way to where
 *     they wanted
 * @param driverSpread coefficient of variation of the log-normal factors, with median 1, on each
 *     driver's headway, standing gap, top speed, acceleration and comfortable deceleration; 0 to 1
 */
public record Perturbation(double departureSeconds, double turningShare, double driverSpread) {

  /** The demand as it is given. */
  public static final Perturbation NONE = new Perturbation(0, 0, 0);

  /**
   * What {@code --perturb} means when nothing else is said: about a minute of unpunctuality, one
   * driver in twenty who goes another way, and drivers who differ by a tenth.
   */
  public static final Perturbation USUAL = new Perturbation(60, 0.05, 0.1);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one is out of range; the message is for the user
   */
  public Perturbation {
    require("departure spread", departureSeconds, 3600);
    require("turning share", turningShare, 1);
    require("driver spread", driverSpread, 1);
  }

  private static void require(String what, double value, double most) {
    if (!(value >= 0 && value <= most)) {
      throw new IllegalArgumentException(
          "the %s is %s; it must be from 0 to %s".formatted(what, value, most));
    }
  }

  /** Returns whether anything is varied at all. */
  public boolean varies() {
    return departureSeconds > 0 || turningShare > 0 || driverSpread > 0;
  }
}

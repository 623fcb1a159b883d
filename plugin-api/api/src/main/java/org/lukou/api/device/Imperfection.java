package org.lukou.api.device;

/**
 * How a detector errs. All draws come from a seeded generator.
 *
 * @param noise standard deviation of a normal error, as a share of the value, 0 or more
 * @param dropOut probability that a reading is missing, 0 to 1
 * @param stuckAt the value that the detector reports for ever, NaN if it is not stuck
 * @param bias what is added to every value
 * @param delaySeconds how much later than measured a reading is reported, 0 or more
 * @param clockSkewSeconds how far the detector's clock is ahead
 */
public record Imperfection(
    double noise,
    double dropOut,
    double stuckAt,
    double bias,
    double delaySeconds,
    double clockSkewSeconds) {

  /** A perfect detector. */
  public static final Imperfection NONE = new Imperfection(0, 0, Double.NaN, 0, 0, 0);

  /** Checks the ranges. */
  public Imperfection {
    require(noise >= 0 && Double.isFinite(noise), "noise must be 0 or more");
    require(dropOut >= 0 && dropOut <= 1, "drop-out must be between 0 and 1");
    require(Double.isFinite(bias), "bias must be a number");
    require(delaySeconds >= 0 && Double.isFinite(delaySeconds), "delay must be 0 s or more");
    require(Double.isFinite(clockSkewSeconds), "clock skew must be a number of seconds");
    require(!Double.isInfinite(stuckAt), "a detector can be stuck at a finite value only");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}

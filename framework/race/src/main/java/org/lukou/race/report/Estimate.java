package org.lukou.race.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.lukou.race.statistics.ConfidenceInterval;

/**
 * What the runs of one entrant say of a figure. One run alone has a mean and nothing else.
 *
 * @param mean mean over the seeds
 * @param standardDeviation with n - 1; null for one run
 * @param low lower end of the 95 % interval of the mean, BCa bootstrap; null for one run
 * @param high upper end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Estimate(double mean, Double standardDeviation, Double low, Double high) {

  /** Returns the estimate of a sample of one value or more. */
  static Estimate of(double[] sample) {
    if (sample.length == 1) {
      return new Estimate(sample[0], null, null, null);
    }
    ConfidenceInterval interval = ConfidenceInterval.bootstrap(sample);
    return new Estimate(
        interval.mean(), interval.standardDeviation(), interval.low(), interval.high());
  }

  /** Returns whether there is an interval. */
  public boolean hasInterval() {
    return low != null;
  }
}

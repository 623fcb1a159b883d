package org.lukou.race.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What a sample of independent runs says about the mean of a figure.
 *
 * @param mean the sample's mean
 * @param standardDeviation the sample's standard deviation, with n - 1
 * @param low lower end of the 95 % interval of the mean
 * @param high upper end of that interval
 */
public record ConfidenceInterval(double mean, double standardDeviation, double low, double high) {

  /** The probability with which the interval covers the true mean. */
  public static final double CONFIDENCE = 0.95;

  /**
   * Returns the interval by Student's t with n - 1 degrees of freedom, for figures that are about
   * normally distributed.
   *
   * @param sample two values or more
   */
  public static ConfidenceInterval studentT(double[] sample) {
    int n = sample.length;
    double mean = mean(sample);
    double deviation = deviation(sample, mean);
    double t = TDistribution.of(n - 1).inverseSurvivalProbability((1 - CONFIDENCE) / 2);
    double half = t * deviation / Math.sqrt(n);
    return new ConfidenceInterval(mean, deviation, mean - half, mean + half);
  }

  /**
   * Returns the interval by the bootstrap, for figures of any distribution: see {@link Bootstrap}.
   *
   * @param sample two values or more
   */
  public static ConfidenceInterval bootstrap(double[] sample) {
    double mean = mean(sample);
    Bootstrap.Interval interval =
        Bootstrap.of(ConfidenceInterval::mean).interval(sample, CONFIDENCE);
    return new ConfidenceInterval(mean, deviation(sample, mean), interval.low(), interval.high());
  }

  /** Returns the mean of a sample of one value or more. */
  public static double mean(double[] sample) {
    double sum = 0;
    for (double value : sample) {
      sum += value;
    }
    return sum / sample.length;
  }

  private static double deviation(double[] sample, double mean) {
    double squares = 0;
    for (double value : sample) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (sample.length - 1));
  }
}

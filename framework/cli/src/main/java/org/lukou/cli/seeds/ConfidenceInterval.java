package org.lukou.cli.seeds;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What a sample of independent runs says about the mean of a figure, if the figure is about
 * normally distributed: the 95 % interval by Student's t with n - 1 degrees of freedom.
 *
 * @param mean the sample's mean
 * @param standardDeviation the sample's standard deviation, with n - 1
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record ConfidenceInterval(double mean, double standardDeviation, double low, double high) {

  /** The probability with which the interval covers the true mean. */
  public static final double CONFIDENCE = 0.95;

  /**
   * Returns the interval of a sample.
   *
   * @param sample two values or more
   */
  static ConfidenceInterval of(double[] sample) {
    int n = sample.length;
    double mean = mean(sample);
    double squares = 0;
    for (double value : sample) {
      squares += (value - mean) * (value - mean);
    }
    double deviation = Math.sqrt(squares / (n - 1));
    double t = TDistribution.of(n - 1).inverseSurvivalProbability((1 - CONFIDENCE) / 2);
    double half = t * deviation / Math.sqrt(n);
    return new ConfidenceInterval(mean, deviation, mean - half, mean + half);
  }

  private static double mean(double[] sample) {
    double sum = 0;
    for (double value : sample) {
      sum += value;
    }
    return sum / sample.length;
  }
}

package org.lukou.race.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Intervals by resampling: the bias-corrected and accelerated bootstrap, BCa (Efron, Better
 * Bootstrap Confidence Intervals, JASA 82, 1987; Efron and Tibshirani, An Introduction to the
 * Bootstrap, 1993, section 14.3). The draws are seeded, so that the same sample always gives the
 * same interval. Thread-safe.
 */
public final class Bootstrap {

  private static final int RESAMPLES = 10_000;
  private static final long SEED = 20261126L;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final ToDoubleFunction<double[]> statistic;

  /**
   * An interval.
   *
   * @param low its lower end
   * @param high its upper end
   */
  public record Interval(double low, double high) {}

  private Bootstrap(ToDoubleFunction<double[]> statistic) {
    this.statistic = statistic;
  }

  /** The bootstrap of a statistic, for example the mean. */
  public static Bootstrap of(ToDoubleFunction<double[]> statistic) {
    return new Bootstrap(statistic);
  }

  /**
   * Returns the interval that covers the true value with a probability.
   *
   * @param sample two values or more
   * @param confidence the probability, more than 0 and less than 1
   */
  public Interval interval(double[] sample, double confidence) {
    double estimate = statistic.applyAsDouble(sample);
    double[] resampled = resampled(sample);
    if (resampled[0] == resampled[RESAMPLES - 1]) {
      return new Interval(estimate, estimate); // nothing varies
    }
    double bias = bias(resampled, estimate);
    double acceleration = acceleration(sample);
    double tail = (1 - confidence) / 2;
    return new Interval(
        quantile(resampled, level(tail, bias, acceleration)),
        quantile(resampled, level(1 - tail, bias, acceleration)));
  }

  private double[] resampled(double[] sample) {
    SplittableRandom draws = new SplittableRandom(SEED);
    double[] results = new double[RESAMPLES];
    double[] drawn = new double[sample.length];
    for (int i = 0; i < RESAMPLES; i++) {
      for (int j = 0; j < drawn.length; j++) {
        // nextLong alone is the same on every Java
        drawn[j] = sample[(int) ((draws.nextLong() >>> 11) * 0x1.0p-53 * sample.length)];
      }
      results[i] = statistic.applyAsDouble(drawn);
    }
    Arrays.sort(results);
    return results;
  }

  /** z0: how far the median of the resamples lies beside the estimate; ties count half. */
  private static double bias(double[] sorted, double estimate) {
    double below = 0;
    for (double value : sorted) {
      below += value < estimate ? 1 : value == estimate ? 0.5 : 0;
    }
    double share = Math.min(Math.max(below / RESAMPLES, 0.5 / RESAMPLES), 1 - 0.5 / RESAMPLES);
    return NORMAL.inverseCumulativeProbability(share);
  }

  /** a: a sixth of the skewness of the estimates that leave one value out. */
  double acceleration(double[] sample) {
    double[] without = new double[sample.length];
    for (int i = 0; i < sample.length; i++) {
      without[i] = statistic.applyAsDouble(leaveOut(sample, i));
    }
    double mean = ConfidenceInterval.mean(without);
    double squares = 0;
    double cubes = 0;
    for (double value : without) {
      double difference = mean - value;
      squares += difference * difference;
      cubes += difference * difference * difference;
    }
    return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
  }

  private static double[] leaveOut(double[] sample, int place) {
    double[] rest = new double[sample.length - 1];
    System.arraycopy(sample, 0, rest, 0, place);
    System.arraycopy(sample, place + 1, rest, place, rest.length - place);
    return rest;
  }

  private static double level(double tail, double bias, double acceleration) {
    double z = bias + NORMAL.inverseCumulativeProbability(tail);
    return NORMAL.cumulativeProbability(bias + z / (1 - acceleration * z));
  }

  /** The smallest value that at least that share do not exceed. */
  private static double quantile(double[] sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.min(Math.max(rank, 1), sorted.length) - 1];
  }
}

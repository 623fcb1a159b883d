package org.lukou.race.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Against the example of Efron and Tibshirani, An Introduction to the Bootstrap, table 14.2. */
class BootstrapTest {

  /** Spatial test, children A: table 14.1. */
  private static final double[] SPATIAL = {
    48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30,
    41
  };

  private static double plugInVariance(double[] sample) {
    double mean = ConfidenceInterval.mean(sample);
    return Arrays.stream(sample).map(v -> (v - mean) * (v - mean)).sum() / sample.length;
  }

  private final Bootstrap variance = Bootstrap.of(BootstrapTest::plugInVariance);

  @Test
  void givesThePublishedIntervalOfAVariance() {
    assertEquals(171.5, plugInVariance(SPATIAL), 0.05);
    Bootstrap.Interval interval = variance.interval(SPATIAL, 0.9);
    // the book's 2,000 draws are others than ours, hence the tolerance
    assertEquals(115.8, interval.low(), 2.5);
    assertEquals(259.6, interval.high(), 6);
  }

  @Test
  void givesThePublishedAcceleration() {
    assertEquals(0.061, variance.acceleration(SPATIAL), 5e-4);
  }

  @Test
  void theSameSampleAlwaysGivesTheSameInterval() {
    assertEquals(variance.interval(SPATIAL, 0.95), variance.interval(SPATIAL.clone(), 0.95));
  }

  @Test
  void aSampleThatDoesNotVaryHasAnIntervalOfNoWidth() {
    ConfidenceInterval interval = ConfidenceInterval.bootstrap(new double[] {7, 7, 7});
    assertEquals(new ConfidenceInterval(7, 0, 7, 7), interval);
  }

  @Test
  void aSymmetricSampleOfAMeanGivesAboutTheNormalInterval() {
    double[] sample = new double[100];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = i;
    }
    ConfidenceInterval interval = ConfidenceInterval.bootstrap(sample);
    double half = 1.96 * Math.sqrt(plugInVariance(sample) / sample.length);
    assertEquals(49.5 - half, interval.low(), 0.3);
    assertEquals(49.5 + half, interval.high(), 0.3);
    assertTrue(interval.low() < interval.mean() && interval.mean() < interval.high());
  }
}

package org.lukou.race.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConfidenceIntervalTest {

  @Test
  void isStudentsIntervalOfTheMean() {
    ConfidenceInterval interval = ConfidenceInterval.studentT(new double[] {1, 2, 3, 4, 5});
    assertEquals(3, interval.mean());
    assertEquals(Math.sqrt(2.5), interval.standardDeviation(), 1e-12);
    double half = 2.7764451051977987 * Math.sqrt(2.5) / Math.sqrt(5); // t of 4 degrees at 0.975
    assertEquals(3 - half, interval.low(), 1e-9);
    assertEquals(3 + half, interval.high(), 1e-9);
  }

  @Test
  void isWideForTwoRunsAndNothingForEqualOnes() {
    ConfidenceInterval two = ConfidenceInterval.studentT(new double[] {0, 1});
    assertEquals(0.5 - 12.706204736174705 / 2, two.low(), 1e-9);
    ConfidenceInterval equal = ConfidenceInterval.studentT(new double[] {7, 7, 7});
    assertEquals(7, equal.low());
    assertEquals(7, equal.high());
  }

  @Test
  void coversTheTrueMeanInNineteenOfTwentyExperiments() {
    Random random = new Random(5);
    int covered = 0;
    for (int experiment = 0; experiment < 4_000; experiment++) {
      double[] sample = new double[6];
      Arrays.setAll(sample, i -> 10 + 3 * random.nextGaussian());
      ConfidenceInterval interval = ConfidenceInterval.studentT(sample);
      covered += interval.low() <= 10 && 10 <= interval.high() ? 1 : 0;
    }
    assertEquals(0.95, covered / 4_000.0, 0.01);
  }
}

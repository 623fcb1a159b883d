package org.lukou.race.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Against published examples. */
class PairedTestTest {

  /** Student (1908): hours of sleep gained by ten patients under two drugs. */
  private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

  private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

  @Test
  void givesStudentsSleepData() {
    PairedTest test = PairedTest.of(FIRST, SECOND);
    assertEquals(-1.58, test.difference(), 1e-12);
    assertEquals(0.002833, test.studentP(), 5e-7);
    assertEquals(10, test.pairs());
    assertTrue(test.low() < -1.58 && -1.58 < test.high() && test.high() < 0);
  }

  /** Darwin's maize (Fisher 1935): crossed and self-fertilised plants, differences in 1/8 inch. */
  @Test
  void givesDarwinsMaizeExactlyByRanks() {
    double[] differences = {49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48};
    PairedTest test = PairedTest.of(differences, new double[differences.length]);
    assertEquals(0.0497, test.studentP(), 5e-5);
    assertEquals(0.04126, test.wilcoxonP(), 5e-6);
  }

  @Test
  void whatIsTheSameUnderEverySeedIsNoDifference() {
    PairedTest test = PairedTest.of(FIRST, FIRST.clone());
    assertEquals(1, test.studentP());
    assertEquals(1, test.wilcoxonP());
  }

  @Test
  void aDifferenceThatNoSeedChangesCannotBeTested() {
    PairedTest test = PairedTest.of(new double[] {3, 3, 3}, new double[] {1, 1, 1});
    assertEquals(2, test.difference());
    assertTrue(Double.isNaN(test.studentP()));
  }
}

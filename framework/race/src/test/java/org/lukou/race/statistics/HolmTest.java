package org.lukou.race.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class HolmTest {

  /** The values of R's {@code p.adjust(p, "holm")}. */
  @Test
  void correctsFromTheSmallestUpwards() {
    assertArrayEquals(
        new double[] {0.03, 0.06, 0.06, 0.02},
        Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005}),
        1e-12);
  }

  @Test
  void neverExceedsOneAndKeepsTheOrder() {
    assertArrayEquals(new double[] {1, 1, 0.3}, Holm.adjust(new double[] {0.9, 0.6, 0.1}), 1e-12);
  }

  @Test
  void whatWasNotTestedDoesNotCount() {
    assertArrayEquals(
        new double[] {Double.NaN, 0.02, 0.04},
        Holm.adjust(new double[] {Double.NaN, 0.01, 0.04}),
        1e-12);
  }
}

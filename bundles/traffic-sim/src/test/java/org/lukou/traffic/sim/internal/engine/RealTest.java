package org.lukou.traffic.sim.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RealTest {

  @Test
  void returnsTheSecondArgumentWithANaN() {
    assertEquals(100, Real.min(Double.NaN, 100));
    assertEquals(Double.NaN, Real.min(100, Double.NaN));
    assertEquals(-4.5, Real.max(Double.NaN, -4.5));
  }

  @Test
  void truncatesAndOverflowsToTheSmallestInt() {
    assertEquals(-2, Real.toInt(-2.9));
    assertEquals(2, Real.toInt(2.9));
    assertEquals(Integer.MAX_VALUE, Real.toInt(2147483647.5));
    assertEquals(Integer.MIN_VALUE, Real.toInt(2147483648.0));
    assertEquals(Integer.MIN_VALUE, Real.toInt(1e300));
    assertEquals(Integer.MIN_VALUE, Real.toInt(Double.NaN));
    assertEquals(Integer.MIN_VALUE, Real.toInt(-2147483648.9));
  }
}

package org.lukou.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DecimalsTest {

  @Test
  void roundsAndLeavesIdleZerosOut() {
    assertEquals("1.5", Decimals.of(1.4999, 2));
    assertEquals("-0.05", Decimals.of(-0.0501, 2));
    assertEquals("0", Decimals.of(-0.0001, 3));
    assertEquals("100", Decimals.of(99.9996, 3));
    assertEquals("120.0000001", Decimals.of(120.0000001, 7));
    assertEquals("7", Decimals.of(7.4, 0));
  }

  @Test
  void writesHugeNumbersWithoutExponent() {
    assertEquals("1" + "0".repeat(20), Decimals.of(1e20, 7));
    assertEquals("-" + "1" + "0".repeat(16), Decimals.of(-1e16, 3));
  }
}

package org.lukou.index.opensearch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BitsTest {

  @Test
  void anyBitsComeBackAndNumbersKeepTheirOrder() {
    Random random = new Random(5);
    double[] special = {
      -0.0, 0.0, Double.NaN, Double.MIN_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };
    for (int i = 0; i < 100_000; i++) {
      double one = i < special.length ? special[i] : Double.longBitsToDouble(random.nextLong());
      double other = special[random.nextInt(special.length)];
      assertEquals(
          Double.doubleToRawLongBits(one), Double.doubleToRawLongBits(Bits.value(Bits.of(one))));
      if (one < other) {
        assertTrue(Bits.of(one) < Bits.of(other), one + " is below " + other);
      }
    }
  }

  @Test
  void zerosOfBothSignsAreWithinABoundOfZero() {
    for (double bound : new double[] {-0.0, 0.0}) {
      assertTrue(Bits.least(bound) <= Bits.of(-0.0));
      assertTrue(Bits.most(bound) >= Bits.of(0.0));
    }
  }
}

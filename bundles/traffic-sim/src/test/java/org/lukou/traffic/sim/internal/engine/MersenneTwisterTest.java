package org.lukou.traffic.sim.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MersenneTwisterTest {

  @Test
  void beginsAsTheReferenceWithSeedZero() {
    MersenneTwister random = new MersenneTwister(0);
    assertEquals(2357136044L, Integer.toUnsignedLong(random.next()));
    assertEquals(2546248239L, Integer.toUnsignedLong(random.next()));
    assertEquals(3071714933L, Integer.toUnsignedLong(random.next()));
  }

  @Test
  void givesThePublishedTenThousandthOutputOfTheDefaultSeed() {
    MersenneTwister random = new MersenneTwister(5489);
    for (int i = 1; i < 10_000; i++) {
      random.next();
    }
    assertEquals(4123659995L, Integer.toUnsignedLong(random.next()));
  }
}

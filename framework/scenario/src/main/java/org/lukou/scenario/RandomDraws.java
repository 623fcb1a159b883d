package org.lukou.scenario;

import java.util.SplittableRandom;

/**
 * Seeded random numbers that are the same on every Java: only the 64-bit outputs of {@link
 * SplittableRandom} (the SplitMix64 sequence) are used, and {@link StrictMath} for what is derived.
 */
final class RandomDraws {

  private final SplittableRandom source;

  RandomDraws(long seed) {
    source = new SplittableRandom(seed);
  }

  /** Returns a number from 0 (included) to 1 (excluded), a multiple of 2^-53. */
  double share() {
    return (source.nextLong() >>> 11) * 0x1.0p-53;
  }

  /** Returns a whole number from {@code first} to {@code last}, both included. */
  int between(int first, int last) {
    return first + (int) (share() * (last - first + 1));
  }

  /** Returns an exponentially distributed number with mean 1. */
  double exponential() {
    return -StrictMath.log(1 - share());
  }
}

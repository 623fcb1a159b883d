package org.lukou.race.detection;

/**
 * Who is seen: a draw for each number, the same for the same seed whatever was drawn before. The
 * bits are those of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators,
 * 2014) at the state {@code seed + number}.
 */
final class Lottery {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long seed;
  private final double share;

  /**
   * Creates a lottery.
   *
   * @param seed of the draws
   * @param share of the numbers that win, 0 to 1
   */
  Lottery(long seed, double share) {
    this.seed = mix(seed + GOLDEN);
    this.share = share;
  }

  /** Returns whether a number wins. */
  boolean wins(int number) {
    return (mix(seed + (number + 1) * GOLDEN) >>> 11) * 0x1.0p-53 < share;
  }

  private static long mix(long state) {
    long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

package org.lukou.benchmarks.devices.relay;

/**
 * What becomes of datagrams: a pure function of the seed, the stream and the number of the datagram
 * in it, so that the same datagrams are lost in every run. The draws of one datagram are
 * independent of each other. Thread-safe.
 *
 * @param seed of every draw
 * @param stream tells ports and directions apart
 */
record Fate(long seed, long stream) {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1p-53;

  /** Returns whether datagram {@code number} is lost. */
  boolean lost(long number, Weather weather) {
    return draw(number, 0) < weather.loss();
  }

  /** Returns whether it arrives a second time. */
  boolean doubled(long number, Weather weather) {
    return draw(number, 1) < weather.duplication();
  }

  /** Returns how much later it arrives, in seconds. */
  double delaySeconds(long number, Weather weather) {
    boolean held = draw(number, 2) < weather.reordering();
    return weather.delaySeconds() + (held ? draw(number, 3) * weather.heldSeconds() : 0);
  }

  /** Returns how much later its second copy arrives, in seconds. */
  double copyDelaySeconds(long number, Weather weather) {
    return weather.delaySeconds() + draw(number, 4) * weather.heldSeconds();
  }

  /** Returns a number from 0 (inclusive) to 1: SplitMix64 (Steele, Lea, Flood 2014) as a hash. */
  private double draw(long number, int which) {
    return (mix(mix(mix(seed + GOLDEN) ^ stream) + number * 8 + which) >>> 11) * UNIT;
  }

  private static long mix(long value) {
    long z = value + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

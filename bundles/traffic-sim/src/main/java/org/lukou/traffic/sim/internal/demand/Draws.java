package org.lukou.traffic.sim.internal.demand;

import java.util.Random;

/**
 * Generators that depend on nothing but the seed and whom they are for, so that the draws of one
 * vehicle never shift those of another.
 *
 * <p>{@link Random}, whose algorithm the Java platform fixes, is started with {@code h(h(h(seed) +
 * flow) + number)}, where {@code h(x)} adds the 64-bit golden ratio to x and applies the finalizer
 * of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014),
 * a bijection that spreads every bit of x over all bits.
 *
 * @param seed seed of the scenario
 */
record Draws(long seed) {
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  /** Stands in the place of a flow for draws that are made once for all vehicles. */
  private static final long EVERYBODY = -1;

  /** Returns the generator of one vehicle: the n-th of a flow, both counted from 0. */
  Random ofVehicle(int flow, int number) {
    return generator(flow, number);
  }

  /** Returns the generator of the sample of drivers. */
  Random ofDrivers() {
    return generator(EVERYBODY, 0);
  }

  private Random generator(long flow, long number) {
    return new Random(mixed(mixed(mixed(seed) + flow) + number));
  }

  private static long mixed(long value) {
    long z = value + GOLDEN_RATIO;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

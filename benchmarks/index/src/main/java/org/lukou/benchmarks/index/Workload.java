package org.lukou.benchmarks.index;

import java.util.SplittableRandom;

/**
 * The points and events that every contender gets: 1,000 detectors at 100 junctions, one value a
 * second, a third of them counts, tenths and thousandths each.
 *
 * @param seconds how many values each detector gives
 */
record Workload(int seconds) {

  static final int DEVICES = 1_000;
  static final int EVENTS = 100_000;
  static final long START_MILLIS = 1_700_000_000_000L;

  private static final String[] WORDS = {
    "guard",
    "refused",
    "phase",
    "green",
    "minimum",
    "maximum",
    "lane",
    "closed",
    "incident",
    "queue",
    "spillback",
    "detector",
    "silent",
    "controller",
    "swapped",
    "late",
    "decision",
    "yellow",
    "junction",
    "north",
    "south",
    "east",
    "west",
    "signal",
    "plan",
    "vehicle",
    "bus",
    "left",
    "right",
    "through"
  };

  long points() {
    return (long) seconds * DEVICES;
  }

  static long timeMillis(int second) {
    return START_MILLIS + 1000L * second;
  }

  /** Returns the value of a detector at a second: the same however often it is asked. */
  static double value(int device, int second) {
    long bits = mix(((long) device << 32) ^ second);
    return switch (device % 3) {
      case 0 -> Math.floorMod(bits, 30);
      case 1 -> Math.floorMod(bits, 1_000) / 1_000.0;
      default -> Math.floorMod(bits, 170) / 10.0;
    };
  }

  /** A finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long mix(long seed) {
    long z = (seed ^ (seed >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  static String device(int device) {
    return "d" + device;
  }

  static String junction(int device) {
    return "j" + device / 10;
  }

  static double longitude(int device) {
    return 120 + device / 1_000.0;
  }

  static double latitude() {
    return 30;
  }

  /** Returns the words of an event; the first words of the list are rarer than the last. */
  static String text(int event) {
    SplittableRandom random = new SplittableRandom(event);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      int word = (int) (WORDS.length * Math.sqrt(random.nextDouble()));
      text.append(i == 0 ? "" : " ").append(WORDS[word]);
    }
    return text.toString();
  }
}

package org.lukou.benchmarks.index;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

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

  private static final int TABLE = 1 << 16;
  private static final double[][] VALUES = values();

  private static final String[] DEVICE_NAMES = names("d", DEVICES);
  private static final String[] JUNCTION_NAMES = names("j", DEVICES / 10);

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

  /**
   * Returns the value of a detector at a second: the same however often it is asked. It comes from
   * a table, so that making the points takes next to no time beside keeping them.
   */
  static double value(int device, int second) {
    return VALUES[device % VALUES.length][(device * 7_919 + second) & (TABLE - 1)];
  }

  private static String[] names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toArray(String[]::new);
  }

  private static double[][] values() {
    SplittableRandom random = new SplittableRandom(1);
    double[][] values = new double[3][TABLE];
    for (int i = 0; i < TABLE; i++) {
      values[0][i] = random.nextInt(30);
      values[1][i] = random.nextInt(1_000) / 1_000.0;
      values[2][i] = random.nextInt(170) / 10.0;
    }
    return values;
  }

  static String device(int device) {
    return DEVICE_NAMES[device];
  }

  static String junction(int device) {
    return JUNCTION_NAMES[device / 10];
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

package org.lukou.index.lucene.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lukou.api.index.Series;

/**
 * Samples of some courses in their common order: by key, those of one key by series and block. They
 * are put in order by radix, eleven bits of the key at a time (D. E. Knuth, The Art of Computer
 * Programming, volume 3, section 5.2.5), which takes the same time however many courses there are.
 */
final class Window {

  static final Window EMPTY = new Window(0, 0);

  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 1 << DIGIT_BITS;
  private static final Comparator<Course> BY_SERIES =
      Comparator.<Course>comparingInt(course -> course.block().number())
          .thenComparingLong(course -> course.block().id());

  private final long[] keys;
  private final double[] values;
  private final int[] courses; // by sample
  private final Series[] series; // by course
  private int[] order; // null as long as they are in order as they are

  private Window(int size, int courseCount) {
    keys = new long[size];
    values = new double[size];
    courses = new int[size];
    series = new Series[courseCount];
  }

  /** Reads from some courses what comes before a key, everything if it is null. */
  static Window of(List<Course> courses, Long before) {
    courses.sort(BY_SERIES);
    int[] counts = courses.stream().mapToInt(course -> course.before(before)).toArray();
    int size = 0;
    for (int count : counts) {
      size += count;
    }
    Window window = new Window(size, counts.length);
    window.read(courses, counts);
    window.putInOrder();
    return window;
  }

  private void read(List<Course> from, int[] counts) {
    int at = 0;
    for (int i = 0; i < counts.length; i++) {
      from.get(i).read(counts[i], keys, values, at);
      Arrays.fill(courses, at, at + counts[i], i);
      series[i] = from.get(i).block().series();
      at += counts[i];
    }
  }

  private void putInOrder() {
    if (keys.length == 0) {
      return;
    }
    long least = keys[0];
    long most = keys[0];
    boolean isInOrder = true;
    for (int i = 1; i < keys.length; i++) {
      isInOrder &= keys[i] >= keys[i - 1];
      least = Math.min(least, keys[i]);
      most = Math.max(most, keys[i]);
    }
    if (!isInOrder) {
      order = new int[keys.length];
      for (int i = 0; i < order.length; i++) {
        order[i] = i;
      }
      int bits = Long.SIZE - Long.numberOfLeadingZeros(most - least);
      for (int shift = 0; shift < bits; shift += DIGIT_BITS) {
        order = byDigit(order, least, shift);
      }
    }
  }

  /** Orders by one digit; what is equal there stays as it is. */
  private int[] byDigit(int[] before, long least, int shift) {
    int[] places = new int[DIGITS + 1];
    for (long key : keys) {
      places[digit(key - least, shift) + 1]++;
    }
    for (int digit = 1; digit < DIGITS; digit++) {
      places[digit] += places[digit - 1];
    }
    int[] after = new int[before.length];
    for (int sample : before) {
      after[places[digit(keys[sample] - least, shift)]++] = sample;
    }
    return after;
  }

  private static int digit(long distance, int shift) {
    return (int) (distance >>> shift) & (DIGITS - 1);
  }

  int size() {
    return keys.length;
  }

  private int sample(int at) {
    return order == null ? at : order[at];
  }

  long key(int at) {
    return keys[sample(at)];
  }

  double value(int at) {
    return values[sample(at)];
  }

  Series series(int at) {
    return series[courses[sample(at)]];
  }
}

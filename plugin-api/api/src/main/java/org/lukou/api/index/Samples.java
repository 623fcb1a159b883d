package org.lukou.api.index;

import java.util.Arrays;
import java.util.Objects;

/**
 * Samples of one series: times and values side by side, in any order. Filled by one thread; not
 * changed any more once it is given away.
 */
public final class Samples {

  private final Series series;
  private long[] times;
  private double[] values;
  private int size;

  /** Begins without samples. */
  public Samples(Series series) {
    this(series, new long[1], new double[1], 0);
  }

  /**
   * Takes arrays as they are, without a copy.
   *
   * @param times milliseconds since 1970-01-01 UTC
   * @param values as many values, of any bits
   */
  public Samples(Series series, long[] times, double[] values) {
    this(series, times, values, times.length);
    if (times.length != values.length) {
      throw new IllegalArgumentException(
          "%d times, but %d values".formatted(times.length, values.length));
    }
  }

  private Samples(Series series, long[] times, double[] values, int size) {
    this.series = series;
    this.times = times;
    this.values = values;
    this.size = size;
  }

  /** Adds a sample, its time in milliseconds since 1970-01-01 UTC; returns this. */
  public Samples add(long timeMillis, double value) {
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * Math.max(1, size));
      values = Arrays.copyOf(values, 2 * Math.max(1, size));
    }
    times[size] = timeMillis;
    values[size++] = value;
    return this;
  }

  /** Returns what they are samples of. */
  public Series series() {
    return series;
  }

  /** Returns how many there are. */
  public int size() {
    return size;
  }

  /** Returns the time of one, in milliseconds since 1970-01-01 UTC. */
  public long timeMillis(int i) {
    return times[i];
  }

  /** Returns the value of one. */
  public double value(int i) {
    return values[i];
  }

  /**
   * Copies some of them.
   *
   * @param from the first that is copied
   * @param count how many are copied
   * @param toTimes gets their times, from {@code at} on
   * @param toValues gets their values, from {@code at} on
   */
  public void copy(int from, int count, long[] toTimes, double[] toValues, int at) {
    Objects.checkFromIndexSize(from, count, size);
    System.arraycopy(times, from, toTimes, at, count);
    System.arraycopy(values, from, toValues, at, count);
  }
}

package org.lukou.index.lucene.internal.memory;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lukou.api.index.Query;
import org.lukou.api.index.TimeRange;
import org.lukou.api.index.ValueRange;

/** Samples of one series, ordered by time. The arrays may be longer than there are samples. */
public final class Points {

  private final long[] times;
  private final double[] values;
  private final int count;

  /** Takes arrays as they are, whose first elements are ordered by time. */
  public Points(long[] times, double[] values, int count) {
    this.times = times;
    this.values = values;
    this.count = count;
  }

  /** Puts samples in order; those of one time stay as they are. */
  static Points ordered(long[] times, double[] values) {
    return isOrdered(times, 0, times.length)
        ? new Points(times, values, times.length)
        : sorted(times, values);
  }

  /** Returns whether none of some times is before the one before it. */
  static boolean isOrdered(long[] times, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (times[i] < times[i - 1]) {
        return false;
      }
    }
    return true;
  }

  private static Points sorted(long[] times, double[] values) {
    int[] order =
        IntStream.range(0, times.length)
            .boxed()
            .sorted((one, other) -> Long.compare(times[one], times[other]))
            .mapToInt(Integer::intValue)
            .toArray();
    long[] sortedTimes = new long[order.length];
    double[] sortedValues = new double[order.length];
    for (int i = 0; i < order.length; i++) {
      sortedTimes[i] = times[order[i]];
      sortedValues[i] = values[order[i]];
    }
    return new Points(sortedTimes, sortedValues, order.length);
  }

  /** Returns those of a span of time. */
  public Points within(TimeRange span) {
    int from = firstFrom(times, count, span.fromMillis());
    int to = endOf(times, count, span);
    return from == 0 && to == count
        ? this
        : new Points(
            Arrays.copyOfRange(times, from, to), Arrays.copyOfRange(values, from, to), to - from);
  }

  /** Returns the place of the first of some rising times that is after a span, or their number. */
  public static int endOf(long[] times, int count, TimeRange span) {
    return span.toMillis() == Long.MAX_VALUE ? count : firstFrom(times, count, span.toMillis());
  }

  /** Returns the place of the first of some rising times not before a time, or their number. */
  public static int firstFrom(long[] times, int count, long timeMillis) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] < timeMillis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns those whose value is in a range. */
  public Points valued(ValueRange range) {
    return range.isAll() ? this : filter(i -> range.contains(values[i]));
  }

  /** Returns those that a query does not ask for. */
  public Points without(Query query) {
    return filter(i -> !query.time().contains(times[i]) || !query.values().contains(values[i]));
  }

  private Points filter(IntPredicate wanted) {
    long[] keptTimes = new long[count];
    double[] keptValues = new double[count];
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (wanted.test(i)) {
        keptTimes[kept] = times[i];
        keptValues[kept++] = values[i];
      }
    }
    return new Points(keptTimes, keptValues, kept);
  }

  /** Returns the times, in milliseconds since 1970-01-01 UTC. */
  public long[] times() {
    return times;
  }

  /** Returns the values. */
  public double[] values() {
    return values;
  }

  /** Returns how many there are. */
  public int count() {
    return count;
  }
}

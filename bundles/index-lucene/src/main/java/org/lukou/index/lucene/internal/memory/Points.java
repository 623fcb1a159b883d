package org.lukou.index.lucene.internal.memory;

import java.util.stream.IntStream;
import org.lukou.api.index.Query;

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
    for (int i = 1; i < times.length; i++) {
      if (times[i] < times[i - 1]) {
        return sorted(times, values);
      }
    }
    return new Points(times, values, times.length);
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

  /** Returns those whose time and value a query asks for, or, if not {@code wanted}, the others. */
  public Points filter(Query query, boolean wanted) {
    if (wanted
        && count > 0
        && query.values().isAll()
        && query.time().contains(times[0])
        && query.time().contains(times[count - 1])) {
      return this;
    }
    long[] keptTimes = new long[count];
    double[] keptValues = new double[count];
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if ((query.time().contains(times[i]) && query.values().contains(values[i])) == wanted) {
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

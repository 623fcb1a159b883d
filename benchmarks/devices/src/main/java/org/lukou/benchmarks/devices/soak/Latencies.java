package org.lukou.benchmarks.devices.soak;

import java.util.Arrays;

/** Times between two events, in milliseconds. Not thread-safe. */
final class Latencies {

  private double[] millis = new double[1 << 10];
  private int count;

  void add(long nanos) {
    if (count == millis.length) {
      millis = Arrays.copyOf(millis, 2 * count);
    }
    millis[count++] = nanos / 1e6;
  }

  int count() {
    return count;
  }

  /** Returns the least time that a share of all is not longer than; 0 if there are none. */
  double quantile(double share) {
    double[] sorted = Arrays.copyOf(millis, count);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * count);
    return count == 0 ? 0 : sorted[Math.max(0, Math.min(count, rank) - 1)];
  }
}

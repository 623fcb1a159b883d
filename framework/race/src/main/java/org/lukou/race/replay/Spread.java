package org.lukou.race.replay;

import java.util.Arrays;

/** How often which delay occurred, to the second. Not thread-safe. */
public final class Spread {

  private long[] counts = new long[256];
  private long size;
  private double sum;

  /** Adds a delay, 0 or more. */
  void add(double seconds) {
    int place = (int) Math.round(seconds);
    if (place >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(place + 1, counts.length * 2));
    }
    counts[place]++;
    size++;
    sum += seconds;
  }

  /** Returns what several have in common. */
  public static Spread all(Iterable<Spread> parts) {
    Spread all = new Spread();
    for (Spread part : parts) {
      all.counts = Arrays.copyOf(all.counts, Math.max(all.counts.length, part.counts.length));
      for (int i = 0; i < part.counts.length; i++) {
        all.counts[i] += part.counts[i];
      }
      all.size += part.size;
      all.sum += part.sum;
    }
    return all;
  }

  /** Returns how many there are. */
  public long size() {
    return size;
  }

  /** Returns the mean, in seconds; 0 if there is none. */
  public double mean() {
    return size == 0 ? 0 : sum / size;
  }

  /**
   * Returns the delay that a share of all does not exceed, to the second; 0 if there is none.
   *
   * @param share more than 0, up to 1
   */
  public double quantile(double share) {
    long rank = Math.max(1, (long) Math.ceil(share * size));
    long passed = 0;
    for (int seconds = 0; seconds < counts.length; seconds++) {
      passed += counts[seconds];
      if (passed >= rank) {
        return seconds;
      }
    }
    return 0;
  }
}

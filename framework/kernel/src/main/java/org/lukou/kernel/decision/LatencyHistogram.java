package org.lukou.kernel.decision;

/**
 * Counts durations in buckets of at most 1/16 relative width. Recording allocates nothing. Not
 * thread-safe.
 */
public final class LatencyHistogram {

  private static final int SUB_BITS = 4;
  private static final int SUB_BUCKETS = 1 << SUB_BITS;

  private final long[] counts = new long[(Long.SIZE - SUB_BITS) * SUB_BUCKETS];
  private long total;

  /** Records a duration in nanoseconds; a negative one counts as 0. */
  public void record(long nanos) {
    counts[bucket(Math.max(nanos, 0))]++;
    total++;
  }

  /** Returns how many durations were recorded. */
  public long count() {
    return total;
  }

  /**
   * Returns the duration below which a share of all recorded ones lie, in nanoseconds; 0 if there
   * are none.
   *
   * @param share 0 to 1
   */
  public long quantileNanos(double share) {
    long rank = (long) Math.ceil(share * total);
    long seen = 0;
    for (int bucket = 0; bucket < counts.length; bucket++) {
      seen += counts[bucket];
      if (seen >= rank && seen > 0) {
        return lowest(bucket);
      }
    }
    return 0;
  }

  private static int bucket(long nanos) {
    if (nanos < SUB_BUCKETS) {
      return (int) nanos;
    }
    int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos) - SUB_BITS;
    return (shift + 1) * SUB_BUCKETS + (int) (nanos >>> shift) - SUB_BUCKETS;
  }

  private static long lowest(int bucket) {
    int shift = Math.max(bucket / SUB_BUCKETS - 1, 0);
    return bucket < SUB_BUCKETS ? bucket : (long) (bucket % SUB_BUCKETS + SUB_BUCKETS) << shift;
  }
}

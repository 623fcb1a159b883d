package org.lukou.api.index;

import java.util.List;
import java.util.Set;

/**
 * How samples are taken together.
 *
 * @param bucketMillis the width of a bucket of time, in milliseconds; buckets begin at multiples of
 *     it since 1970-01-01 UTC. 0 for one bucket of all time
 * @param groups the facets whose words make a group; none for one group of all
 * @param percentiles what else is wanted, each from 0 to 100; they keep every value in memory
 */
public record Aggregation(long bucketMillis, Set<Facet> groups, List<Double> percentiles) {

  /** Copies the collections, and refuses what is out of range. */
  public Aggregation {
    groups = Set.copyOf(groups);
    percentiles = List.copyOf(percentiles);
    if (bucketMillis < 0) {
      throw new IllegalArgumentException("a bucket is not " + bucketMillis + " ms wide");
    }
    for (double percentile : percentiles) {
      if (!(percentile >= 0 && percentile <= 100)) {
        throw new IllegalArgumentException("a percentile is 0 to 100, not " + percentile);
      }
    }
  }
}

package org.lukou.api.index;

import java.util.List;
import java.util.Map;

/**
 * Samples taken together.
 *
 * @param bucketMillis when their bucket begins, in milliseconds since 1970-01-01 UTC; 0 if all time
 *     is one
 * @param group the words that they share
 * @param count how many there are; at least 1
 * @param sum their sum
 * @param least the least of them, NaN if one is
 * @param greatest the greatest of them, NaN if one is
 * @param percentiles those asked for, interpolated linearly between the closest ranks (Hyndman and
 *     Fan 1996, type 7)
 */
public record Aggregate(
    long bucketMillis,
    Map<Facet, String> group,
    long count,
    double sum,
    double least,
    double greatest,
    List<Double> percentiles) {

  /** Copies the collections. */
  public Aggregate {
    group = Map.copyOf(group);
    percentiles = List.copyOf(percentiles);
  }

  /** Returns their mean. */
  public double mean() {
    return sum / count;
  }
}

package org.lukou.api.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes samples together as they come. Used by one thread. */
public final class Aggregator {

  private final Aggregation aggregation;
  private final Map<Map<Facet, String>, Map<Long, Bucket>> groups = new HashMap<>();
  private final Map<Series, Map<Long, Bucket>> groupOf = new HashMap<>();

  /** Begins without samples. */
  public Aggregator(Aggregation aggregation) {
    this.aggregation = aggregation;
  }

  /** Adds one sample. */
  public void add(Series series, long timeMillis, double value) {
    bucket(group(series), start(timeMillis)).add(value);
  }

  /**
   * Adds samples of a series; costs least if their times rise.
   *
   * @param times milliseconds since 1970-01-01 UTC
   * @param values as many values
   * @param from the first to add
   * @param to the first after those to add
   */
  public void add(Series series, long[] times, double[] values, int from, int to) {
    Map<Long, Bucket> group = group(series);
    for (int i = from; i < to; ) {
      long start = start(times[i]);
      int end = endOfBucket(times, start, i, to);
      bucket(group, start).add(values, i, end);
      i = end;
    }
  }

  private int endOfBucket(long[] times, long start, int from, int to) {
    if (aggregation.bucketMillis() == 0) {
      return to;
    }
    int end = from + 1;
    while (end < to && times[end] >= start && times[end] - start < aggregation.bucketMillis()) {
      end++;
    }
    return end;
  }

  private long start(long timeMillis) {
    long width = aggregation.bucketMillis();
    return width == 0 ? 0 : Math.floorDiv(timeMillis, width) * width;
  }

  private Map<Long, Bucket> group(Series series) {
    return groupOf.computeIfAbsent(
        series, s -> groups.computeIfAbsent(words(s), words -> new HashMap<>()));
  }

  private Map<Facet, String> words(Series series) {
    Map<Facet, String> words = new EnumMap<>(Facet.class);
    aggregation.groups().forEach(facet -> words.put(facet, series.word(facet)));
    return words;
  }

  private Bucket bucket(Map<Long, Bucket> group, long start) {
    return group.computeIfAbsent(start, s -> new Bucket(!aggregation.percentiles().isEmpty()));
  }

  /** Returns what has come together, by the words of the groups and then by time. */
  public List<Aggregate> aggregates() {
    List<Aggregate> all = new ArrayList<>();
    groups.forEach(
        (words, buckets) ->
            buckets.forEach((start, bucket) -> all.add(bucket.aggregate(start, words))));
    Comparator<Aggregate> order = Comparator.comparing(Aggregator::words, Arrays::compare);
    all.sort(order.thenComparing(Aggregate::bucketMillis));
    return all;
  }

  private static String[] words(Aggregate aggregate) {
    return Arrays.stream(Facet.values())
        .map(facet -> aggregate.group().getOrDefault(facet, ""))
        .toArray(String[]::new);
  }

  private final class Bucket {

    private final boolean keep;
    private long count;
    private double sum;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;
    private double[] kept = new double[0];

    Bucket(boolean keep) {
      this.keep = keep;
    }

    void add(double value) {
      add(new double[] {value}, 0, 1);
    }

    void add(double[] values, int from, int to) {
      for (int i = from; i < to; i++) {
        sum += values[i];
        least = Math.min(least, values[i]);
        greatest = Math.max(greatest, values[i]);
      }
      if (keep) {
        keep(values, from, to);
      }
      count += to - from;
    }

    private void keep(double[] values, int from, int to) {
      int size = Math.toIntExact(count);
      if (size + to - from > kept.length) {
        kept = Arrays.copyOf(kept, Math.max(2 * size, size + to - from));
      }
      System.arraycopy(values, from, kept, size, to - from);
    }

    Aggregate aggregate(long start, Map<Facet, String> words) {
      List<Double> percentiles = new ArrayList<>();
      if (keep) {
        double[] sorted = Arrays.copyOf(kept, Math.toIntExact(count));
        Arrays.sort(sorted);
        aggregation.percentiles().forEach(p -> percentiles.add(percentile(sorted, p / 100)));
      }
      return new Aggregate(start, words, count, sum, least, greatest, percentiles);
    }

    private static double percentile(double[] sorted, double share) {
      double rank = share * (sorted.length - 1);
      int below = (int) rank;
      double step = below + 1 < sorted.length ? sorted[below + 1] - sorted[below] : 0;
      return rank == below ? sorted[below] : sorted[below] + (rank - below) * step;
    }
  }
}

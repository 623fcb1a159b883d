package org.lukou.index.opensearch.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lukou.api.index.Aggregate;
import org.lukou.api.index.Aggregation;
import org.lukou.api.index.Facet;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Query;
import org.lukou.index.opensearch.internal.http.Reply;

/**
 * Samples taken together by the cluster itself, page by page of groups. It cannot do percentiles
 * that are exact, nor samples that are NaN or infinite, nor times beyond 2^53: those are told from
 * its answer.
 *
 * @param query which samples
 * @param aggregation without percentiles
 * @param words the facets that make a group
 */
record Grouping(Query query, Aggregation aggregation, List<Facet> words) {

  private static final int PAGE = 2000;
  private static final double LARGEST_TIME = 1L << 53;

  static Grouping of(Query query, Aggregation aggregation) {
    List<Facet> words = aggregation.groups().stream().sorted().toList();
    return new Grouping(query, aggregation, words);
  }

  /** Returns the groups, nothing if the cluster cannot make them. */
  Optional<List<Aggregate>> ask(Pages pages) throws IndexException {
    List<Aggregate> all = new ArrayList<>();
    Object after = null;
    do {
      Reply reply = pages.search(search(after));
      for (Object bucket : reply.list("aggregations", "groups", "buckets")) {
        if (!isWhole(bucket)) {
          return Optional.empty();
        }
        all.add(aggregate(bucket));
      }
      after = reply.at("aggregations", "groups", "after_key");
    } while (after != null);
    Comparator<Aggregate> order = Comparator.comparing(this::words, Arrays::compare);
    all.sort(order.thenComparing(Aggregate::bucketMillis));
    return Optional.of(all);
  }

  private Map<String, Object> search(Object after) {
    Map<String, Object> composite = new LinkedHashMap<>();
    composite.put("size", PAGE);
    composite.put("sources", sources());
    if (after != null) {
      composite.put("after", after);
    }
    Map<String, Object> groups =
        Map.of(
            "composite",
            composite,
            "aggs",
            Map.of("values", Map.of("stats", Map.of("field", Documents.VALUE))));
    return Map.of(
        "size",
        0,
        "track_total_hits",
        false,
        "query",
        Questions.samples(query),
        "aggs",
        Map.of("groups", groups));
  }

  private List<Object> sources() {
    List<Object> sources = new ArrayList<>();
    for (Facet facet : words) {
      String field = Documents.field(facet);
      sources.add(Map.of(field, Map.of("terms", Map.of("field", field))));
    }
    long width = aggregation.bucketMillis();
    if (width > 0) {
      Object buckets = Map.of("field", Documents.TIME, "interval", width);
      sources.add(Map.of(Documents.TIME, Map.of("histogram", buckets)));
    } else if (sources.isEmpty()) { // one group of all
      sources.add(Map.of(Documents.TYPE, Map.of("terms", Map.of("field", Documents.TYPE))));
    }
    return sources;
  }

  /** Returns whether all samples of a group are among the finite ones, and its time is exact. */
  private static boolean isWhole(Object bucket) {
    Object time = Reply.at(bucket, "key", Documents.TIME);
    boolean isExact =
        !(time instanceof Number number) || Math.abs(number.doubleValue()) < LARGEST_TIME;
    return isExact && count(bucket) == ((Number) Reply.at(bucket, "values", "count")).longValue();
  }

  private static long count(Object bucket) {
    return ((Number) Reply.at(bucket, "doc_count")).longValue();
  }

  private Aggregate aggregate(Object bucket) {
    Map<Facet, String> group = new EnumMap<>(Facet.class);
    for (Facet facet : words) {
      group.put(facet, (String) Reply.at(bucket, "key", Documents.field(facet)));
    }
    Object time = Reply.at(bucket, "key", Documents.TIME);
    return new Aggregate(
        time instanceof Number start ? start.longValue() : 0,
        group,
        count(bucket),
        figure(bucket, "sum"),
        figure(bucket, "min"),
        figure(bucket, "max"),
        List.of());
  }

  private static double figure(Object bucket, String name) {
    return ((Number) Reply.at(bucket, "values", name)).doubleValue();
  }

  private String[] words(Aggregate aggregate) {
    return words.stream().map(aggregate.group()::get).toArray(String[]::new);
  }
}

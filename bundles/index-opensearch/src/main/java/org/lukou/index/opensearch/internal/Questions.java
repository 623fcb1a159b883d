package org.lukou.index.opensearch.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lukou.api.index.GeoBox;
import org.lukou.api.index.Order;
import org.lukou.api.index.Query;
import org.lukou.api.index.TimeRange;

/** Queries in the cluster's language. */
final class Questions {

  private Questions() {}

  static Map<String, Object> samples(Query query) {
    List<Object> filters = both(Documents.SAMPLE, query);
    if (!query.values().isAll()) {
      filters.add(
          range(
              Documents.BITS,
              Map.of(
                  "gte", Bits.least(query.values().least()),
                  "lte", Bits.most(query.values().most()))));
    }
    return Map.of("bool", Map.of("filter", filters));
  }

  static Map<String, Object> entries(Query query) {
    List<Object> filters = both(Documents.ENTRY, query);
    if (query.text().isEmpty()) {
      return Map.of("bool", Map.of("filter", filters));
    }
    Object words =
        Map.of("match", Map.of(Documents.TEXT, Map.of("query", query.text(), "operator", "and")));
    return Map.of("bool", Map.of("filter", filters, "must", List.of(words)));
  }

  /** Finds samples and entries alike; if it asks for values, samples only. */
  static Map<String, Object> all(Query query) {
    return query.values().isAll() ? any(List.of(samples(query), entries(query))) : samples(query);
  }

  static Map<String, Object> any(List<?> questions) {
    return Map.of("bool", Map.of("should", questions, "minimum_should_match", 1));
  }

  private static List<Object> both(String type, Query query) {
    List<Object> filters = new ArrayList<>();
    filters.add(Map.of("term", Map.of(Documents.TYPE, type)));
    query
        .facets()
        .forEach(
            (facet, words) ->
                filters.add(Map.of("terms", Map.of(Documents.field(facet), List.copyOf(words)))));
    TimeRange time = query.time();
    if (!time.equals(TimeRange.ALWAYS)) {
      filters.add(range(Documents.TIME, Map.of("gte", time.fromMillis(), "lt", time.toMillis())));
    }
    query.box().ifPresent(box -> addBox(filters, box));
    return filters;
  }

  private static void addBox(List<Object> filters, GeoBox box) {
    filters.add(range(Documents.LONGITUDE, Map.of("gte", box.west(), "lte", box.east())));
    filters.add(range(Documents.LATITUDE, Map.of("gte", box.south(), "lte", box.north())));
  }

  static Map<String, Object> range(String field, Map<String, ?> bounds) {
    return Map.of("range", Map.of(field, bounds));
  }

  /** Returns how an answer is ordered, so that no two documents are equal. */
  static List<Object> sort(Order order) {
    String direction = order == Order.OLDEST_FIRST ? "asc" : "desc";
    String first = order == Order.BEST_FIRST ? "_score" : Documents.TIME;
    return List.of(Map.of(first, direction), Map.of(Documents.NUMBER, direction));
  }
}

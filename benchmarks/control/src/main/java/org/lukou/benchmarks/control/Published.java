package org.lukou.benchmarks.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The printed paper ATT of the literature, in seconds, from {@code published.csv}. */
final class Published {

  /** The decision interval of the printed table, in seconds. */
  static final int INTERVAL_SECONDS = 30;

  private final Map<String, Map<String, Double>> byMethod = new LinkedHashMap<>();

  /** Reads the table. */
  static Published read() {
    Published published = new Published();
    List<String> head = Csv.head("published.csv");
    for (List<String> row : Csv.rows("published.csv")) {
      Map<String, Double> values = new HashMap<>();
      for (int i = 1; i < head.size(); i++) {
        values.put(head.get(i), Double.valueOf(row.get(i)));
      }
      published.byMethod.put(row.get(0), values);
    }
    return published;
  }

  private Published() {}

  /** Returns what is printed for a cell, if it is. */
  OptionalDouble of(Setting setting, Cell cell) {
    if (setting.intervalSeconds() != INTERVAL_SECONDS) {
      return OptionalDouble.empty();
    }
    return of(cell.rule().label(), cell.flow());
  }

  /** Returns what is printed for a method, if it is. */
  OptionalDouble of(String method, Flow flow) {
    Double value = byMethod.getOrDefault(method, Map.of()).get(flow.label());
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Returns the methods that are not run here, in the table's order. */
  List<String> otherMethods() {
    List<String> others = new ArrayList<>(byMethod.keySet());
    others.removeAll(Stream.of(Rule.values()).map(Rule::label).toList());
    return others;
  }
}

package org.lukou.race.published;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.lukou.race.data.PublicFlow;
import org.lukou.race.data.Tables;

/** The paper ATT that the literature prints, in seconds: LLMLight (KDD 2025), table 2. */
public final class Printed {

  private final Map<String, Map<PublicFlow, Double>> byMethod = new LinkedHashMap<>();

  private Printed() {}

  /** Reads the table. */
  static Printed read() {
    Printed printed = new Printed();
    for (CSVRecord row : Tables.rows(Printed.class, "published.csv")) {
      Map<PublicFlow, Double> values = new LinkedHashMap<>();
      for (PublicFlow flow : PublicFlow.PUBLISHED) {
        values.put(flow, Double.valueOf(row.get(flow.label())));
      }
      printed.byMethod.put(row.get("method"), values);
    }
    return printed;
  }

  /** Returns what is printed for a cell, null if nothing is. */
  Double of(Setting setting, PublicFlow flow, String method) {
    return setting.intervalSeconds() == Setting.PRINTED_INTERVAL
        ? byMethod.getOrDefault(method, Map.of()).get(flow)
        : null;
  }

  /** Returns the whole table, by method and flow, in its order. */
  Map<String, Map<PublicFlow, Double>> all() {
    return byMethod;
  }
}

package org.lukou.race.published;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.lukou.race.data.PublicFlow;
import org.lukou.race.data.Tables;

/**
 * What the reference implementation gives for a cell.
 *
 * @param paperAttSeconds mean time on entering lanes
 * @param engineAttSeconds mean travel time of all vehicles created
 * @param throughput vehicles that arrived, null if it was not noted
 * @param meanQueue vehicles queued at the ends of the decision intervals, null if it was not noted
 */
public record Reference(
    double paperAttSeconds, double engineAttSeconds, Double throughput, Double meanQueue) {

  /** Returns the figures of every cell that was run on it, by {@link #key}. */
  static Map<List<String>, Reference> all() {
    Map<List<String>, Reference> all = new HashMap<>();
    for (CSVRecord row : Tables.rows(Reference.class, "reference.csv")) {
      all.put(
          List.of(
              row.get("intervalSeconds"),
              row.get("laneChange"),
              row.get("flow"),
              row.get("controller")),
          new Reference(
              Double.parseDouble(row.get("paperAttSeconds")),
              Double.parseDouble(row.get("engineAttSeconds")),
              number(row.get("throughput")),
              number(row.get("meanQueue"))));
    }
    return all;
  }

  /** Returns what a cell is known by among {@link #all}. */
  static List<String> key(Setting setting, PublicFlow flow, String entrant) {
    return List.of(
        Integer.toString(setting.intervalSeconds()),
        setting.laneChange() ? "on" : "off",
        flow.label(),
        entrant);
  }

  /** Returns what the reference gives for a cell, if it was run on it. */
  public static Optional<Reference> of(Setting setting, PublicFlow flow, String entrant) {
    return Optional.ofNullable(all().get(key(setting, flow, entrant)));
  }

  private static Double number(String text) {
    return text.isEmpty() ? null : Double.valueOf(text);
  }
}

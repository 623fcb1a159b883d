package org.lukou.race.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lukou.race.result.CellRecord;

/**
 * Something questionable that the worlds of some cells told.
 *
 * @param text what, one sentence
 * @param scenarios where, by their names
 * @param cells in how many cells
 */
public record WorldWarning(String text, List<String> scenarios, int cells) {

  /** Returns what some cells told, each sentence once, in the order in which it came. */
  static List<WorldWarning> of(List<CellRecord> records) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (CellRecord record : records) {
      for (String text : record.warnings().stream().distinct().toList()) {
        places
            .computeIfAbsent(text, first -> new ArrayList<>())
            .add(record.cell().scenario().name());
      }
    }
    return places.entrySet().stream().map(told -> warning(told.getKey(), told.getValue())).toList();
  }

  private static WorldWarning warning(String text, List<String> places) {
    return new WorldWarning(text, places.stream().distinct().toList(), places.size());
  }

  @Override
  public String toString() {
    return "%s (%s, %d %s)"
        .formatted(text, String.join(", ", scenarios), cells, cells == 1 ? "cell" : "cells");
  }
}

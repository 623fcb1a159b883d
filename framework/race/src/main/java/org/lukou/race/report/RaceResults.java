package org.lukou.race.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lukou.race.cell.Entrant;
import org.lukou.race.result.CellRecord;

/**
 * A race that has come to its end: what every report is made of.
 *
 * @param records every cell with what became of it, in the order of the race
 * @param baseline the entrant that the others are compared with, null for none
 * @param rankedBy the figure that decides who is better
 * @param groups what may be said of each scenario and detection, in the order of the race
 */
public record RaceResults(
    List<CellRecord> records, Entrant baseline, Figure rankedBy, List<Group> groups) {

  /** Copies the lists. */
  public RaceResults {
    records = List.copyOf(records);
    groups = List.copyOf(groups);
  }

  /** Finds out what some records say; costs two bootstraps a figure and entrant. */
  public static RaceResults of(List<CellRecord> records, Entrant baseline, Figure rankedBy) {
    Map<Group.Name, List<CellRecord>> parts = new LinkedHashMap<>();
    for (CellRecord record : records) {
      parts.computeIfAbsent(Group.Name.of(record.cell()), name -> new ArrayList<>()).add(record);
    }
    List<Group> groups = new ArrayList<>();
    parts.forEach(
        (name, members) -> groups.add(new Grouping(members, baseline, rankedBy).group(name)));
    return new RaceResults(records, baseline, rankedBy, groups);
  }

  /** Returns what the worlds warned of, each sentence once. */
  public List<WorldWarning> warnings() {
    return WorldWarning.of(records);
  }

  /** Returns the cells that gave nothing. */
  public List<CellRecord> failures() {
    return records.stream().filter(record -> !record.finished()).toList();
  }
}

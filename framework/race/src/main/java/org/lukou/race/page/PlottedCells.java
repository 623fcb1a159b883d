package org.lukou.race.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lukou.race.cell.Cell;
import org.lukou.race.cell.RaceScenario;
import org.lukou.race.report.Group;
import org.lukou.race.report.RaceResults;
import org.lukou.race.report.Standing;
import org.lukou.race.result.CellRecord;

/**
 * The finished cells that have to be run again for the plots: of every entrant the first few seeds.
 *
 * @param records these cells
 * @param drawn those of them that get a time-space diagram: of each of the first few scenarios,
 *     under one seed of its first detection, the best entrant and the baseline, or the last one
 *     where the baseline is the best or missing
 */
public record PlottedCells(List<CellRecord> records, Set<Cell> drawn) {

  /** How many seeds of an entrant are run again at most. */
  public static final int SEEDS = 5;

  /**
   * How many scenarios get time-space diagrams at most; the two of a city take about 30 kilobytes.
   */
  public static final int DIAGRAMS = 12;

  /** Copies the collections. */
  public PlottedCells {
    records = List.copyOf(records);
    drawn = Set.copyOf(drawn);
  }

  /** Chooses the cells of a race. */
  public static PlottedCells of(RaceResults results) {
    List<CellRecord> records = new ArrayList<>();
    for (Group group : results.groups()) {
      group.standings().forEach(standing -> records.addAll(few(standing)));
    }
    Set<Cell> drawn = new LinkedHashSet<>();
    firstOfEachScenario(results).limit(DIAGRAMS).forEach(g -> drawn.addAll(drawn(g, results)));
    return new PlottedCells(records, drawn);
  }

  private static Stream<Group> firstOfEachScenario(RaceResults results) {
    Map<RaceScenario, Group> firsts = new LinkedHashMap<>();
    results.groups().forEach(group -> firsts.putIfAbsent(group.name().scenario(), group));
    return firsts.values().stream();
  }

  private static List<CellRecord> few(Standing standing) {
    return standing.records().stream().filter(CellRecord::finished).limit(SEEDS).toList();
  }

  private static List<Cell> drawn(Group group, RaceResults results) {
    List<Standing> ran = group.standings().stream().filter(s -> s.runs() > 0).toList();
    if (ran.isEmpty()) {
      return List.of();
    }
    Standing best = ran.get(0);
    Standing other =
        ran.stream()
            .filter(s -> s.entrant().equals(results.baseline()) && !s.equals(best))
            .findFirst()
            .orElse(ran.get(ran.size() - 1));
    Set<Long> seeds = seeds(best);
    seeds.retainAll(seeds(other));
    return ran.stream()
        .filter(standing -> standing.equals(best) || standing.equals(other))
        .flatMap(standing -> few(standing).stream().map(CellRecord::cell))
        .filter(cell -> !seeds.isEmpty() && cell.seed() == seeds.iterator().next())
        .toList();
  }

  private static Set<Long> seeds(Standing standing) {
    return few(standing).stream()
        .map(record -> record.cell().seed())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}

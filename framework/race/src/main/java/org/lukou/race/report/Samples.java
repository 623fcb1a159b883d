package org.lukou.race.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lukou.kernel.metrics.RunMetrics;
import org.lukou.race.cell.Entrant;
import org.lukou.race.result.CellRecord;

/** The finished runs of each entrant of a group, by seed. */
final class Samples {

  private final Map<Entrant, SortedMap<Long, RunMetrics>> runs = new LinkedHashMap<>();

  Samples(List<CellRecord> records) {
    for (CellRecord record : records) {
      SortedMap<Long, RunMetrics> own =
          runs.computeIfAbsent(record.cell().entrant(), entrant -> new TreeMap<>());
      if (record.finished()) {
        own.put(record.cell().seed(), record.result().metrics());
      }
    }
  }

  List<Entrant> entrants() {
    return List.copyOf(runs.keySet());
  }

  int runs(Entrant entrant) {
    return runs.get(entrant).size();
  }

  /** Returns a figure of every run of an entrant, in the order of the seeds. */
  double[] of(Entrant entrant, Figure figure) {
    return runs.get(entrant).values().stream().mapToDouble(figure::of).toArray();
  }

  /** Returns the seeds that both have finished. */
  SortedSet<Long> common(Entrant one, Entrant other) {
    SortedSet<Long> seeds = new TreeSet<>(runs.get(one).keySet());
    seeds.retainAll(runs.get(other).keySet());
    return seeds;
  }

  /** Returns a figure of an entrant's runs with some seeds. */
  double[] of(Entrant entrant, Figure figure, SortedSet<Long> seeds) {
    return seeds.stream().mapToDouble(seed -> figure.of(runs.get(entrant).get(seed))).toArray();
  }
}

package org.lukou.race.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lukou.race.cell.Entrant;
import org.lukou.race.result.CellRecord;

/** Finds out what may be said of a group of cells. */
final class Grouping {

  private final List<CellRecord> records;
  private final Entrant baseline;
  private final Samples samples;
  private final Figure rankedBy;

  Grouping(List<CellRecord> records, Entrant baseline, Figure rankedBy) {
    this.records = records;
    this.baseline = baseline;
    this.rankedBy = rankedBy;
    samples = new Samples(records);
  }

  Group group(Group.Name name) {
    Map<Entrant, Integer> ranks = new LinkedHashMap<>(new Ranking(samples, rankedBy).ranks());
    samples.entrants().forEach(entrant -> ranks.putIfAbsent(entrant, 0));
    Map<Entrant, Map<String, Comparison>> comparisons = comparisons();
    List<Standing> standings = new ArrayList<>();
    ranks.forEach(
        (entrant, rank) ->
            standings.add(standing(entrant, rank, comparisons.getOrDefault(entrant, Map.of()))));
    long seeds = records.stream().map(record -> record.cell().seed()).distinct().count();
    return new Group(name, (int) seeds, standings);
  }

  private Standing standing(Entrant entrant, int rank, Map<String, Comparison> comparisons) {
    List<CellRecord> own =
        records.stream().filter(record -> record.cell().entrant().equals(entrant)).toList();
    Map<String, Estimate> figures = new LinkedHashMap<>();
    int runs = samples.runs(entrant);
    for (Figure figure : runs == 0 ? List.<Figure>of() : Figure.ALL) {
      figures.put(figure.member(), Estimate.of(samples.of(entrant, figure)));
    }
    return new Standing(entrant, rank, runs, own.size() - runs, figures, comparisons, own);
  }

  private Map<Entrant, Map<String, Comparison>> comparisons() {
    List<Entrant> others =
        samples.entrants().stream()
            .filter(entrant -> !entrant.equals(baseline) && samples.runs(entrant) > 0)
            .toList();
    Map<Entrant, Map<String, Comparison>> byEntrant = new LinkedHashMap<>();
    if (baseline == null || !samples.entrants().contains(baseline)) {
      return byEntrant;
    }
    for (Figure figure : Figure.ALL) {
      Comparisons comparisons = new Comparisons(samples, figure);
      others.forEach(entrant -> comparisons.add(entrant, baseline));
      List<Comparison> all = comparisons.all();
      for (int i = 0; i < others.size(); i++) {
        if (all.get(i).pairs() > 0) {
          byEntrant
              .computeIfAbsent(others.get(i), entrant -> new LinkedHashMap<>())
              .put(figure.member(), all.get(i));
        }
      }
    }
    return byEntrant;
  }
}

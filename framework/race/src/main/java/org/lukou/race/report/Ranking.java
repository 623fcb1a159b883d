package org.lukou.race.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lukou.race.cell.Entrant;
import org.lukou.race.report.Comparison.Verdict;
import org.lukou.race.statistics.ConfidenceInterval;

/**
 * Who comes before whom: by the mean of a figure, but whoever shows no significant difference to
 * the first of a rank shares it. Every pair is tested, and corrected for all of them. Where nothing
 * can be tested the means alone decide.
 */
final class Ranking {

  private final Samples samples;
  private final Figure figure;

  Ranking(Samples samples, Figure figure) {
    this.samples = samples;
    this.figure = figure;
  }

  /** Returns the rank of each entrant that finished anything, the best first. */
  Map<Entrant, Integer> ranks() {
    List<Entrant> order = order();
    Map<List<Entrant>, Verdict> verdicts = verdicts(order);
    Map<Entrant, Integer> ranks = new LinkedHashMap<>();
    Entrant leader = null;
    for (int i = 0; i < order.size(); i++) {
      Entrant entrant = order.get(i);
      boolean shares =
          leader != null
              && verdicts.get(List.of(leader, entrant)) == Verdict.NO_SIGNIFICANT_DIFFERENCE;
      leader = shares ? leader : entrant;
      ranks.put(entrant, shares ? ranks.get(leader) : Integer.valueOf(i + 1));
    }
    return ranks;
  }

  private List<Entrant> order() {
    Comparator<Entrant> byMean =
        Comparator.comparingDouble(entrant -> ConfidenceInterval.mean(samples.of(entrant, figure)));
    return samples.entrants().stream()
        .filter(entrant -> samples.runs(entrant) > 0)
        .sorted(figure.better() == Figure.Better.HIGHER ? byMean.reversed() : byMean)
        .toList();
  }

  private Map<List<Entrant>, Verdict> verdicts(List<Entrant> order) {
    Comparisons comparisons = new Comparisons(samples, figure);
    List<List<Entrant>> pairs = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      for (int j = i + 1; j < order.size(); j++) {
        pairs.add(List.of(order.get(i), order.get(j)));
        comparisons.add(order.get(i), order.get(j));
      }
    }
    List<Comparison> all = comparisons.all();
    Map<List<Entrant>, Verdict> verdicts = new HashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      verdicts.put(pairs.get(i), all.get(i).verdict());
    }
    return verdicts;
  }
}

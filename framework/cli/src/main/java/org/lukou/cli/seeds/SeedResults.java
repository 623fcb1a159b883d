package org.lukou.cli.seeds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lukou.cli.run.RunResult;
import org.lukou.race.report.Figure;
import org.lukou.race.statistics.ConfidenceInterval;

/**
 * The results of one city under several seeds, as JSON and for the table.
 *
 * @param runs the result of each run, in the order of the seeds
 * @param confidence the probability with which an interval covers the true mean
 * @param intervals mean, standard deviation and interval of each main figure, by its name in the
 *     metrics; none if there are fewer than two runs
 */
public record SeedResults(
    List<RunResult> runs, double confidence, Map<String, ConfidenceInterval> intervals) {

  /** Returns what some runs say together. */
  public static SeedResults of(List<RunResult> runs) {
    Map<String, ConfidenceInterval> intervals = new LinkedHashMap<>();
    for (Figure figure : runs.size() < 2 ? List.<Figure>of() : Figure.MAIN) {
      double[] sample = runs.stream().mapToDouble(run -> figure.of(run.metrics())).toArray();
      intervals.put(figure.member(), ConfidenceInterval.studentT(sample));
    }
    return new SeedResults(List.copyOf(runs), ConfidenceInterval.CONFIDENCE, intervals);
  }
}

package org.lukou.cli.seeds;

import java.util.Locale;
import java.util.stream.Collectors;
import org.lukou.cli.run.ResultTable;
import org.lukou.cli.run.RunResult;
import org.lukou.race.report.Figure;
import org.lukou.race.statistics.ConfidenceInterval;

/** The results of repeated runs for people: a line a seed, then a line a figure. */
public final class SeedTable {

  private SeedTable() {}

  /** Returns what stands above the lines of the seeds. */
  public static String head() {
    return "  seed  "
        + Figure.MAIN.stream()
            .map(figure -> "%12s".formatted(figure.title()))
            .collect(Collectors.joining("  "));
  }

  /** Returns the line of one seed, and below it what cost junctions their controller. */
  public static String line(RunResult run) {
    return "%6d  ".formatted(run.seed())
        + Figure.MAIN.stream()
            .map(figure -> String.format(Locale.ROOT, "%12.2f", figure.of(run.metrics())))
            .collect(Collectors.joining("  "))
        + incidents(run);
  }

  private static String incidents(RunResult run) {
    return run.incidents().isEmpty()
        ? ""
        : "%n        incidents: %d, the first: %s"
            .formatted(run.incidentCount(), run.incidents().get(0));
  }

  /** Returns the lines of the figures, and what was run. */
  public static String summary(SeedResults results) {
    RunResult first = results.runs().get(0);
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%n%s, %s mode, %s%n%-14s %12s %12s   %.0f %% interval of the mean (Student's t)%n",
            first.controller(),
            first.mode(),
            ResultTable.demand(first.perturbation()),
            results.runs().size() + " seeds",
            "mean",
            "deviation",
            results.confidence() * 100));
    for (Figure figure : Figure.MAIN) {
      text.append(line(figure, results.intervals().get(figure.member())));
    }
    return text.toString().stripTrailing();
  }

  private static String line(Figure figure, ConfidenceInterval interval) {
    return String.format(
        Locale.ROOT,
        "%-14s %12.2f %12.2f   %.2f .. %.2f %s%n",
        figure.title(),
        interval.mean(),
        interval.standardDeviation(),
        interval.low(),
        interval.high(),
        figure.unit());
  }
}

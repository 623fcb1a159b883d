package org.lukou.race.page;

import java.util.List;
import org.lukou.kernel.run.RunTiming;
import org.lukou.race.report.Estimate;
import org.lukou.race.report.Figure;
import org.lukou.race.report.Group;
import org.lukou.race.report.Standing;
import org.lukou.race.result.CellRecord;

/** Every figure of every entrant, each with its interval. */
final class FiguresTable {

  private FiguresTable() {}

  static void write(Markup page, Group group) {
    page.open("div", "class", "wide").open("table", "class", "figures").open("tr");
    page.element("th", "controller", "scope", "col");
    for (Figure figure : Figure.ALL) {
      String unit = figure.unit().isEmpty() ? "" : ", " + figure.unit();
      page.element("th", figure.title() + unit, "scope", "col");
    }
    page.element("th", "decision p50/p99, \u00b5s", "scope", "col");
    page.element("th", "runs", "scope", "col").element("th", "failed", "scope", "col").close();
    group.standings().forEach(standing -> row(page, standing));
    page.close().close();
  }

  private static void row(Markup page, Standing standing) {
    page.open("tr").element("th", standing.entrant().toString(), "scope", "row");
    for (Figure figure : Figure.ALL) {
      page.open("td");
      Estimate estimate = standing.figures().get(figure.member());
      if (estimate != null) {
        page.text(Numbers.figure(estimate.mean()));
        if (estimate.hasInterval()) {
          page.empty("br").element("small", Numbers.interval(estimate));
        }
      }
      page.close();
    }
    page.element("td", latency(standing.records()));
    page.element("td", String.valueOf(standing.runs()));
    page.element("td", String.valueOf(standing.failures())).close();
  }

  private static String latency(List<CellRecord> records) {
    List<RunTiming> timings =
        records.stream().map(CellRecord::timing).filter(timing -> timing != null).toList();
    if (timings.isEmpty()) {
      return "\u2013";
    }
    double p50 = timings.stream().mapToDouble(RunTiming::decisionP50Micros).average().orElse(0);
    double p99 = timings.stream().mapToDouble(RunTiming::decisionP99Micros).max().orElse(0);
    return Numbers.decimals(p50, 1) + "/" + Numbers.decimals(p99, 1);
  }
}

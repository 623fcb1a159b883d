package org.lukou.race.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.lukou.race.cell.Entrant;
import org.lukou.race.report.Comparison;
import org.lukou.race.report.Comparison.Verdict;
import org.lukou.race.report.Estimate;
import org.lukou.race.report.Figure;
import org.lukou.race.report.Standing;

/** Means with their intervals, and differences to the baseline with theirs. */
final class IntervalPlot {

  private static final double LEFT = 12;
  private static final double ROW = 36;
  private static final double CAP = 4;

  private final Markup page;
  private final List<Standing> standings;
  private final Entrant baseline;
  private final Figure figure;

  IntervalPlot(Markup page, List<Standing> standings, Entrant baseline, Figure figure) {
    this.page = page;
    this.standings = standings.stream().filter(standing -> standing.runs() > 0).toList();
    this.baseline = baseline;
    this.figure = figure;
  }

  void means() {
    Scale scale = scale(standings.stream().map(this::estimate).flatMapToDouble(IntervalPlot::ends));
    List<RowChart.Row> rows = new ArrayList<>();
    double reference = Double.NaN;
    for (Standing standing : standings) {
      Estimate estimate = estimate(standing);
      boolean base = standing.entrant().equals(baseline);
      reference = base ? estimate.mean() : reference;
      rows.add(
          new RowChart.Row(
              standing.entrant() + (base ? " (baseline)" : ""),
              Numbers.figure(estimate.mean()) + " " + Numbers.interval(estimate),
              (chart, y) -> {
                interval(chart, scale, estimate.low(), estimate.high(), y);
                mark(base ? "hollow" : "solid", scale.at(estimate.mean()), y);
              }));
    }
    new RowChart(page, rows, ROW, LEFT)
        .draw("Means of the " + figure.title() + " with intervals", scale, axis(), reference);
  }

  /** Draws the differences; nothing where there is no baseline. */
  void differences() {
    List<Standing> compared = standings.stream().filter(s -> comparison(s) != null).toList();
    if (compared.isEmpty()) {
      return;
    }
    DoubleStream ends = compared.stream().map(this::comparison).flatMapToDouble(IntervalPlot::ends);
    Scale scale = scale(DoubleStream.concat(DoubleStream.of(0), ends));
    List<RowChart.Row> rows = new ArrayList<>();
    for (Standing standing : compared) {
      Comparison comparison = comparison(standing);
      rows.add(
          new RowChart.Row(
              standing.entrant().toString(),
              Numbers.difference(comparison.difference()) + ", " + comparison.verdict().words(),
              (chart, y) -> {
                interval(chart, scale, comparison.low(), comparison.high(), y);
                String kind = certain(comparison.verdict()) ? "solid" : "hollow";
                mark(kind, scale.at(comparison.difference()), y);
              }));
    }
    new RowChart(page, rows, ROW, LEFT)
        .draw(
            "Differences to the baseline with intervals",
            scale,
            "difference to " + baseline + ": " + axis(),
            0);
  }

  private static boolean certain(Verdict verdict) {
    return verdict != Verdict.NO_SIGNIFICANT_DIFFERENCE && verdict != Verdict.NOT_TESTED;
  }

  private Estimate estimate(Standing standing) {
    return standing.figures().get(figure.member());
  }

  private Comparison comparison(Standing standing) {
    return standing.againstBaseline().get(figure.member());
  }

  private static DoubleStream ends(Estimate estimate) {
    return estimate.hasInterval()
        ? DoubleStream.of(estimate.low(), estimate.mean(), estimate.high())
        : DoubleStream.of(estimate.mean());
  }

  private static DoubleStream ends(Comparison comparison) {
    return comparison.low() == null
        ? DoubleStream.of(comparison.difference())
        : DoubleStream.of(comparison.low(), comparison.difference(), comparison.high());
  }

  private static Scale scale(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return Scale.around(sorted[0], sorted[sorted.length - 1], LEFT, RowChart.axisTo());
  }

  private String axis() {
    return figure.title() + (figure.unit().isEmpty() ? "" : ", " + figure.unit());
  }

  private static void interval(Chart chart, Scale scale, Double low, Double high, double y) {
    if (low != null) {
      chart.line("mark", scale.at(low), y, scale.at(high), y);
      chart.line("mark", scale.at(low), y - CAP, scale.at(low), y + CAP);
      chart.line("mark", scale.at(high), y - CAP, scale.at(high), y + CAP);
    }
  }

  private void mark(String kind, double x, double y) {
    page.empty("circle", "class", kind, "cx", x, "cy", y, "r", 4.5);
  }
}

package org.lukou.benchmarks.control;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lukou.kernel.metrics.RunMetrics;

/** The comparison for people: one line a cell, as it finishes. */
final class TextReport {

  private static final String HEAD =
      """
                                             paper ATT, s                           engine ATT, s           arrived    never    mean queue
      flow      controller             printed    ref.    ours   v.prt.  v.ref.    ref.    ours  v.ref.   ref.  ours  entered   ref.   ours\
      """;

  private final PrintWriter out;
  private final Comparison comparison;
  private final List<Row> rows = new ArrayList<>();

  TextReport(PrintWriter out, Comparison comparison) {
    this.out = out;
    this.comparison = comparison;
  }

  void begin() {
    Setting setting = comparison.setting();
    out.printf(
        "3600 s, decision every %d s, lane change %s; printed = LLMLight's table 2, ref. = CityFlow%n%n",
        setting.intervalSeconds(), setting.laneChange() ? "on" : "off");
    out.println(HEAD);
  }

  void add(Row row) {
    rows.add(row);
    RunMetrics ours = row.metrics();
    out.printf(
        Locale.ROOT,
        "%-9s %-22s %7s %7s %7.2f %8s %7s %7s %7.2f %7s  %5s %5d  %7d %6s %6.1f%n",
        row.flow(),
        row.controller(),
        number("%.2f", row.publishedPaperAttSeconds()),
        number("%.2f", row.referencePaperAttSeconds()),
        ours.paperAttSeconds(),
        number("%+.2f%%", row.differenceToPublishedPercent()),
        number("%+.2f%%", row.paperAttDifferencePercent()),
        number("%.2f", row.referenceEngineAttSeconds()),
        ours.engineAttSeconds(),
        number("%+.2f%%", row.engineAttDifferencePercent()),
        number("%.0f", row.referenceThroughput()),
        ours.throughput(),
        ours.notAdmitted(),
        number("%.1f", row.referenceMeanQueue()),
        ours.meanQueue());
    out.flush();
  }

  void end() {
    out.println();
    out.println("largest difference:");
    largest("paper ATT against printed", Row::differenceToPublishedPercent);
    largest("paper ATT against reference", Row::paperAttDifferencePercent);
    largest("engine ATT against reference", Row::engineAttDifferencePercent);
    if (comparison.setting().intervalSeconds() == Published.INTERVAL_SECONDS) {
      others();
    }
    out.flush();
  }

  private void largest(String what, Function<Row, Double> difference) {
    rows.stream()
        .filter(row -> difference.apply(row) != null)
        .max(Comparator.comparingDouble(row -> Math.abs(difference.apply(row))))
        .ifPresent(
            row ->
                out.printf(
                    Locale.ROOT,
                    "  %-30s %+.3f%% (%s %s)%n",
                    what,
                    difference.apply(row),
                    row.flow(),
                    row.controller()));
  }

  private void others() {
    Published published = comparison.published();
    out.printf("%nprinted beside them, not run here (paper ATT, s):%n");
    line("", Stream.of(Flow.values()).map(Flow::label));
    for (String method : published.otherMethods()) {
      line(
          method,
          Stream.of(Flow.values())
              .map(flow -> published.of(method, flow).getAsDouble())
              .map(value -> number("%.2f", value)));
    }
  }

  private void line(String title, Stream<String> values) {
    out.printf("  %-22s%s%n", title, values.map("%10s"::formatted).collect(Collectors.joining()));
  }

  private static String number(String format, Double value) {
    return Objects.isNull(value) ? "-" : String.format(Locale.ROOT, format, value);
  }
}

package org.lukou.race.published;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lukou.kernel.metrics.RunMetrics;
import org.lukou.race.data.PublicFlow;
import org.lukou.race.report.TextColumns;
import org.lukou.race.result.CellRecord;

/** The field's tables for people: printed, reference and ours in one line a cell. */
public final class SuiteTable {

  private static final List<String> HEAD =
      List.of(
          "flow",
          "controller",
          "printed",
          "ref.",
          "paper ATT, s",
          "v. printed",
          "v. ref.",
          "ref.",
          "engine ATT, s",
          "v. ref.",
          "arrived",
          "not admitted",
          "queue");

  private final Printed printed = Printed.read();
  private final List<Row> rows;
  private final StringBuilder text = new StringBuilder();

  private SuiteTable(List<CellRecord> records) {
    rows = records.stream().map(record -> Row.of(record, printed)).toList();
  }

  /** Returns the tables of the suite's cells. */
  public static String of(List<CellRecord> records) {
    SuiteTable table = new SuiteTable(records);
    table.rows.stream().map(Row::setting).distinct().forEach(table::print);
    return table.text.toString().stripTrailing();
  }

  private void print(Setting setting) {
    List<Row> own = rows.stream().filter(row -> row.setting().equals(setting)).toList();
    line(
        "3600 s, decision every %d s, lane change %s; printed: LLMLight (KDD 2025), table 2; ref.: the same rule on CityFlow",
        setting.intervalSeconds(), setting.laneChange() ? "on" : "off");
    TextColumns columns = new TextColumns();
    columns.row(HEAD);
    own.forEach(row -> columns.row(cells(row)));
    text.append(columns);
    List<Row> finished = own.stream().filter(row -> row.ours() != null).toList();
    largest(finished, "paper ATT against printed", Row::paperToPrinted);
    largest(finished, "paper ATT against the reference", Row::paperToReference);
    largest(finished, "engine ATT against the reference", Row::engineToReference);
    line("");
    beside(finished, setting);
  }

  private static List<String> cells(Row row) {
    RunMetrics ours = row.ours();
    if (ours == null) {
      return List.of(
          row.flow().label(), row.entrant(), "", "", "failed", "", "", "", "", "", "", "", "");
    }
    Reference reference = row.reference();
    return List.of(
        row.flow().label(),
        row.entrant(),
        number("%.2f", row.printed()),
        number("%.2f", reference == null ? null : reference.paperAttSeconds()),
        number("%.2f", ours.paperAttSeconds()),
        number("%+.2f%%", row.paperToPrinted()),
        number("%+.2f%%", row.paperToReference()),
        number("%.2f", reference == null ? null : reference.engineAttSeconds()),
        number("%.2f", ours.engineAttSeconds()),
        number("%+.2f%%", row.engineToReference()),
        Long.toString(ours.throughput()),
        Long.toString(ours.notAdmitted()),
        number("%.1f", ours.meanQueue()));
  }

  private void largest(List<Row> own, String what, Function<Row, Double> difference) {
    own.stream()
        .filter(row -> difference.apply(row) != null)
        .max(Comparator.comparingDouble(row -> Math.abs(difference.apply(row))))
        .ifPresent(
            row ->
                line(
                    "largest difference, %s: %+.3f %% (%s %s)",
                    what, difference.apply(row), row.flow().label(), row.entrant()));
  }

  /** What is printed and not run here, and the best of both sides, by the paper ATT. */
  private void beside(List<Row> own, Setting setting) {
    List<Best> ours = PublicFlow.PUBLISHED.stream().map(flow -> best(own, flow)).toList();
    TextColumns columns = new TextColumns();
    columns.row(line("", "paper ATT, s", PublicFlow.PUBLISHED.stream().map(PublicFlow::label)));
    for (Map.Entry<String, Map<PublicFlow, Double>> method : printed.all().entrySet()) {
      if (setting.intervalSeconds() == Setting.PRINTED_INTERVAL && !run(own, method.getKey())) {
        columns.row(
            line("printed", method.getKey(), method.getValue().values().stream().map(this::att)));
      }
    }
    columns.row(line("ours", "best", ours.stream().map(Best::text)));
    if (setting.intervalSeconds() == Setting.PRINTED_INTERVAL) {
      columns.row(
          line("printed", "best", PublicFlow.PUBLISHED.stream().map(f -> bestPrinted(f).text())));
      columns.row(
          line("", "ours against printed", PublicFlow.PUBLISHED.stream().map(f -> gap(own, f))));
    }
    text.append(columns);
    line("");
  }

  private record Best(String who, Double seconds) {
    String text() {
      return seconds == null ? "-" : String.format(Locale.ROOT, "%.2f %s", seconds, who);
    }
  }

  private static Best best(List<Row> own, PublicFlow flow) {
    return own.stream()
        .filter(row -> row.flow() == flow)
        .min(Comparator.comparingDouble(row -> row.ours().paperAttSeconds()))
        .map(row -> new Best(row.entrant(), row.ours().paperAttSeconds()))
        .orElse(new Best("", null));
  }

  private Best bestPrinted(PublicFlow flow) {
    return printed.all().entrySet().stream()
        .map(method -> new Best(method.getKey(), method.getValue().get(flow)))
        .min(Comparator.comparingDouble(Best::seconds))
        .orElseThrow();
  }

  private String gap(List<Row> own, PublicFlow flow) {
    Double ours = best(own, flow).seconds();
    return ours == null
        ? "-"
        : String.format(Locale.ROOT, "%+.2f %%", (ours / bestPrinted(flow).seconds() - 1) * 100);
  }

  private static boolean run(List<Row> own, String method) {
    return own.stream().anyMatch(row -> row.entrant().equals(method));
  }

  private String att(Double seconds) {
    return number("%.2f", seconds);
  }

  private static List<String> line(String source, String title, Stream<String> values) {
    return Stream.concat(Stream.of(source, title), values).toList();
  }

  private static String number(String format, Double value) {
    return Objects.isNull(value) ? "-" : String.format(Locale.ROOT, format, value);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }
}

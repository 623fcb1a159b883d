package org.lukou.race.published;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Stack;
import org.lukou.race.data.PublicFlow;
import org.lukou.race.report.RaceResults;
import org.lukou.race.report.ResultsFile;
import org.lukou.race.report.WholeFile;
import org.lukou.race.result.CellRecord;

/**
 * The leaderboard: everybody who has run the whole suite on bundles that anybody can build, and
 * what is printed, by the mean paper ATT over the five flows. The cells stand in a file that {@code
 * lukou bench --verify} reads, the tables for people beside it.
 */
public final class Leaderboard {

  /** The file with the cells. */
  public static final String NAME = "leaderboard.json";

  private static final String TABLES = "leaderboard.md";

  private final RaceResults results;
  private final List<Row> rows;
  private final Printed printed = Printed.read();

  /**
   * Takes the results of the suite.
   *
   * @param foreign symbolic names of bundles that do not come with Lukou
   * @throws RaceException if a cell failed, or ran on such a bundle
   */
  public Leaderboard(RaceResults results, Set<String> foreign) throws RaceException {
    for (CellRecord record : results.records()) {
      if (!record.finished()) {
        throw new RaceException(
            "the leaderboard stays as it is: %s failed: %s"
                .formatted(record.cell(), record.failure()));
      }
      Set<String> unknown = new TreeSet<>(record.cell().stack().bundles().keySet());
      unknown.retainAll(foreign);
      if (!unknown.isEmpty()) {
        throw new RaceException(
            "the leaderboard stays as it is: %s ran on the bundle %s, which nobody else can build; leave out --bundle"
                .formatted(record.cell(), String.join(", ", unknown)));
      }
    }
    this.results = results;
    rows = results.records().stream().map(record -> Row.of(record, printed)).toList();
  }

  /** Writes both files into a directory. */
  public void write(Path directory) throws IOException {
    Files.createDirectories(directory);
    WholeFile.write(directory.resolve(NAME), ResultsFile.bytes(results));
    WholeFile.write(directory.resolve(TABLES), text().getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the tables as Markdown. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # Leaderboard

        Written by `lukou bench --leaderboard --data DIR` and by nothing else; `lukou bench --verify
        benchmarks/control/leaderboard.json --data DIR` runs some of its cells again and compares bit for bit. Paper ATT, the mean
        time on entering lanes, in seconds; in brackets engine ATT, the mean of all vehicles from creation on, and how many were
        never admitted, where any were. *printed*: LLMLight (KDD 2025), table 2. 3,600 s, lane change on.
        """);
    rows.stream().map(Row::setting).distinct().forEach(setting -> table(setting, text));
    text.append("\n## Bundles\n\n");
    bundles().forEach((name, digest) -> text.append("- `" + name + "` " + digest + "\n"));
    return text.toString();
  }

  /** A line of a table. */
  private record Line(String title, double mean, List<String> values) {}

  private void table(Setting setting, StringBuilder text) {
    text.append("\n## A decision every %d s\n\n".formatted(setting.intervalSeconds()));
    text.append("| | mean |");
    PublicFlow.PUBLISHED.forEach(flow -> text.append(' ').append(flow.label()).append(" |"));
    text.append("\n|---|---|" + "---|".repeat(PublicFlow.PUBLISHED.size()) + "\n");
    List<Line> lines = new ArrayList<>(ours(setting));
    if (setting.intervalSeconds() == Setting.PRINTED_INTERVAL) {
      lines.addAll(printed());
    }
    lines.sort(Comparator.comparingDouble(Line::mean));
    for (Line line : lines) {
      text.append("| " + line.title() + " | " + seconds(line.mean()) + " |");
      line.values().forEach(value -> text.append(' ').append(value).append(" |"));
      text.append('\n');
    }
  }

  private List<Line> ours(Setting setting) {
    Map<String, List<Row>> byEntrant = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.setting().equals(setting)) {
        byEntrant.computeIfAbsent(row.entrant(), entrant -> new ArrayList<>()).add(row);
      }
    }
    List<Line> lines = new ArrayList<>();
    byEntrant.forEach(
        (entrant, own) ->
            lines.add(
                new Line(
                    "`" + entrant + "`",
                    own.stream().mapToDouble(r -> r.ours().paperAttSeconds()).average().orElse(0),
                    own.stream().map(Leaderboard::value).toList())));
    return lines;
  }

  private List<Line> printed() {
    List<Line> lines = new ArrayList<>();
    printed
        .all()
        .forEach(
            (method, values) ->
                lines.add(
                    new Line(
                        "*" + method + ", printed*",
                        values.values().stream().mapToDouble(v -> v).average().orElse(0),
                        values.values().stream().map(Leaderboard::seconds).toList())));
    return lines;
  }

  private static String value(Row row) {
    long outside = row.ours().notAdmitted();
    return seconds(row.ours().paperAttSeconds())
        + " ("
        + seconds(row.ours().engineAttSeconds())
        + (outside == 0 ? "" : ", " + outside)
        + ")";
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private Map<String, String> bundles() {
    Map<String, String> bundles = new TreeMap<>();
    results.records().stream()
        .map(record -> record.cell().stack())
        .map(Stack::bundles)
        .forEach(bundles::putAll);
    return bundles;
  }
}

package org.lukou.benchmarks.control;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of {@code references.md}: paper ATT / engine ATT [printed], a column a flow. */
final class RerunTable {

  private static final Pattern VALUES = Pattern.compile("([\\d.]+)/([\\d.]+)(?: \\[([\\d.]+)\\])?");
  private static final String SECOND_TABLE = "Decision interval 15 s";

  private final String text;

  private RerunTable(String text) {
    this.text = text;
  }

  static RerunTable read(int intervalSeconds) throws IOException {
    String both = Files.readString(SharedData.directory().resolve("references.md"));
    int second = both.indexOf(SECOND_TABLE);
    return new RerunTable(
        intervalSeconds == 30 ? both.substring(0, second) : both.substring(second));
  }

  /** Returns paper ATT, engine ATT and, if there is one, the printed paper ATT. */
  List<Double> values(Cell cell) {
    String row =
        text.lines().filter(line -> line.startsWith("| " + title(cell.rule()))).findFirst().get();
    Matcher values = VALUES.matcher(column(row, List.of(Flow.values()).indexOf(cell.flow())));
    if (!values.find()) {
      throw new IllegalStateException("no values of " + cell + " in " + row);
    }
    double paper = Double.parseDouble(values.group(1));
    double engine = Double.parseDouble(values.group(2));
    return values.group(3) == null
        ? List.of(paper, engine)
        : List.of(paper, engine, Double.valueOf(values.group(3)));
  }

  private static String column(String row, int place) {
    return row.split("\\|", -1)[2 + place];
  }

  private static String title(Rule rule) {
    return switch (rule) {
      case FIXED_TIME -> "FixedTime (";
      case MAX_PRESSURE -> "MaxPressure |";
      case EFFICIENT_MAX_PRESSURE -> "Efficient-MP |";
      case ADVANCED_MAX_PRESSURE -> "Advanced-MP |";
    };
  }
}

package org.lukou.race.published;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lukou.race.data.PublicFlow;

/** The tables of {@code references.md}: paper ATT / engine ATT [printed], a column a flow. */
final class RerunTable {

  private static final Pattern VALUES = Pattern.compile("([\\d.]+)/([\\d.]+)(?: \\[([\\d.]+)\\])?");
  private static final String SECOND_TABLE = "Decision interval 15 s";

  private static final Map<String, String> TITLES =
      Map.of(
          "fixed-time", "FixedTime (240",
          "fixed-time:green-seconds=25", "FixedTime, true 120",
          "fixed-time:green-seconds=15", "FixedTime (120",
          "max-pressure", "MaxPressure |",
          "efficient-max-pressure", "Efficient-MP |",
          "advanced-max-pressure", "Advanced-MP |");

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
  List<Double> values(PublicFlow flow, String entrant) {
    String row =
        text.lines().filter(line -> line.startsWith("| " + TITLES.get(entrant))).findFirst().get();
    Matcher values = VALUES.matcher(row.split("\\|", -1)[2 + PublicFlow.PUBLISHED.indexOf(flow)]);
    if (!values.find()) {
      throw new IllegalStateException("no values of " + flow + " in " + row);
    }
    double paper = Double.parseDouble(values.group(1));
    double engine = Double.parseDouble(values.group(2));
    return values.group(3) == null
        ? List.of(paper, engine)
        : List.of(paper, engine, Double.valueOf(values.group(3)));
  }
}

package org.lukou.race.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An {@link Overview} as lines of text. */
final class OverviewTable {

  private OverviewTable() {}

  static String of(Overview overview) {
    StringBuilder text = new StringBuilder();
    text.append("all %d scenarios together".formatted(overview.scenarios()));
    text.append(overview.detection().perfect() ? "" : ", " + overview.detection()).append(":\n");
    TextColumns columns = new TextColumns();
    columns.row(head(overview));
    overview.rows().forEach(row -> columns.row(row(row, overview)));
    text.append(columns);
    if (overview.tested()) {
      text.append("rank 1: the best, or no significant difference to the best. ");
    }
    return text.append(Overview.EXPLANATION).append("\n").toString();
  }

  private static List<String> head(Overview overview) {
    List<String> head = new ArrayList<>(List.of("mean rank", "controller", "best mean in"));
    if (overview.tested()) {
      head.add("rank 1 in");
    }
    head.add("finished in");
    return head;
  }

  private static List<String> row(Overview.Row row, Overview overview) {
    List<String> cells = new ArrayList<>();
    cells.add(
        Double.isNaN(row.meanRank()) ? "-" : String.format(Locale.ROOT, "%.2f", row.meanRank()));
    cells.add(row.entrant().toString());
    cells.add(String.valueOf(row.best()));
    if (overview.tested()) {
      cells.add(String.valueOf(row.first()));
    }
    cells.add(String.valueOf(row.finished()));
    return cells;
  }
}

package org.lukou.race.report;

import java.util.ArrayList;
import java.util.List;

/** Rows of text whose columns are as wide as their widest cell; the first two stand left. */
public final class TextColumns {

  private static final int LEFT = 2;

  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row; all rows have as many cells. */
  public void row(List<String> cells) {
    rows.add(cells);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String blanks = " ".repeat(width(i) - row.get(i).length());
        line.append(i < LEFT ? row.get(i) + blanks : blanks + row.get(i)).append("  ");
      }
      text.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }
    return text.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}

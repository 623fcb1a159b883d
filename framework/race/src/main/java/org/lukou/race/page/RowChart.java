package org.lukou.race.page;

import java.util.List;

/** A plot with a row for each entrant: its name and a note above, what is drawn below. */
record RowChart(Markup page, List<Row> rows, double rowHeight, double left) {

  private static final double WIDTH = 440;
  private static final double TOP = 6;
  private static final double NAME_HEIGHT = 16;
  private static final int LETTERS = 62;

  /**
   * A row.
   *
   * @param name who
   * @param note a few words on the right
   * @param marks draws the rest
   */
  record Row(String name, String note, Marks marks) {}

  /** Draws what a row shows. */
  @FunctionalInterface
  interface Marks {
    /** Draws; {@code y} is the middle of the room below the name. */
    void draw(Chart chart, double y);
  }

  /** Returns where the axis ends. */
  static double axisTo() {
    return WIDTH - 16;
  }

  /** Draws the plot; {@code reference} is where a line stands for the baseline, NaN for none. */
  void draw(String title, Scale scale, String axis, double reference) {
    double height = TOP + rows.size() * rowHeight + Chart.BOTTOM;
    Chart chart = new Chart(page, WIDTH, height, left, TOP);
    chart.open(title);
    chart.horizontal(scale, axis);
    for (int i = 0; i < rows.size(); i++) {
      double top = TOP + i * rowHeight;
      if (!Double.isNaN(reference)) {
        double x = scale.at(reference);
        chart.line("reference", x, top + NAME_HEIGHT + 2, x, top + rowHeight);
      }
      row(chart, rows.get(i), top);
    }
    chart.close();
  }

  private void row(Chart chart, Row row, double top) {
    page.open("g");
    chart.name(left + 4, top + 13, row.name(), LETTERS - row.note().length());
    chart.text("note", chart.right(), top + 13, "end", row.note());
    row.marks().draw(chart, top + NAME_HEIGHT + (rowHeight - NAME_HEIGHT) / 2);
    page.close();
  }
}

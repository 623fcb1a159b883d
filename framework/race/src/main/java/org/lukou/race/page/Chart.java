package org.lukou.race.page;

/**
 * A plot with its frame, as an SVG drawing that scales with the page.
 *
 * @param page where it is drawn
 * @param width of the whole drawing, in its own units
 * @param height likewise
 * @param left margin beside the plot's area
 * @param top margin above it
 */
record Chart(Markup page, double width, double height, double left, double top) {

  /** Room on the right for half a label. */
  private static final double RIGHT = 16;

  /** Room for the labels and the title of the horizontal axis. */
  static final double BOTTOM = 44;

  private static final int TICKS = 5;

  double right() {
    return width - RIGHT;
  }

  double bottom() {
    return height - BOTTOM;
  }

  /** Begins the drawing; {@code title} is read to who does not see it. */
  void open(String title) {
    page.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + Numbers.place(width) + " " + Numbers.place(height),
        "role",
        "img",
        "aria-label",
        title);
  }

  void close() {
    page.close();
  }

  /** Draws the horizontal axis. */
  void horizontal(Scale scale, String title) {
    for (double tick : scale.ticks(TICKS)) {
      double x = scale.at(tick);
      line("grid", x, top, x, bottom());
      text("tick", x, bottom() + 16, "middle", scale.label(tick, TICKS));
    }
    line("axis", left, bottom(), right(), bottom());
    text("title", (left + right()) / 2, height - 8, "middle", title);
  }

  /** Draws the vertical axis. */
  void vertical(Scale scale, String title) {
    for (double tick : scale.ticks(TICKS)) {
      double y = scale.at(tick);
      line("grid", left, y, right(), y);
      text("tick", left - 6, y + 4, "end", scale.label(tick, TICKS));
    }
    line("axis", left, top, left, bottom());
    double middle = (top + bottom()) / 2;
    page.element(
        "text",
        title,
        "class",
        "title",
        "text-anchor",
        "middle",
        "transform",
        "translate(14 " + Numbers.place(middle) + ") rotate(-90)");
  }

  void line(String kind, double x1, double y1, double x2, double y2) {
    page.empty("line", "class", kind, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
  }

  void text(String kind, double x, double y, String anchor, String content) {
    page.element("text", content, "class", kind, "x", x, "y", y, "text-anchor", anchor);
  }

  /** Writes a name that may be long: what has no room is shown when one points at it. */
  void name(double x, double y, String name, int room) {
    page.open("text", "class", "name", "x", x, "y", y);
    String shortened = Words.shortened(name, room);
    if (!shortened.equals(name)) {
      page.element("title", name);
    }
    page.text(shortened).close();
  }

  void path(String kind, String course) {
    page.empty("path", "class", kind, "d", course);
  }
}

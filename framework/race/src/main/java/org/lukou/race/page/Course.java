package org.lukou.race.page;

/** The course of a line in a drawing; points that change nothing in it are left out. */
final class Course {

  private static final double VISIBLE = 0.35;

  private final StringBuilder text = new StringBuilder();
  private int points;
  private double keptX;
  private double keptY;
  private double lastX;
  private double lastY;

  /** Goes on to a point. */
  Course to(double x, double y) {
    if (points == 0) {
      write(x, y);
    } else if (points > 1 && bends(x, y)) {
      write(lastX, lastY);
    }
    lastX = x;
    lastY = y;
    points++;
    return this;
  }

  private boolean bends(double x, double y) {
    double dx = x - keptX;
    double dy = y - keptY;
    double length = Math.hypot(dx, dy);
    double off = Math.abs(dx * (lastY - keptY) - dy * (lastX - keptX));
    return length < 1e-9 || off / length > VISIBLE;
  }

  private void write(double x, double y) {
    text.append(text.length() == 0 ? "M" : "L");
    text.append(Numbers.place(x)).append(' ').append(Numbers.place(y));
    keptX = x;
    keptY = y;
  }

  /** Returns it as SVG writes it. */
  @Override
  public String toString() {
    if (points > 1 && (lastX != keptX || lastY != keptY)) {
      write(lastX, lastY);
    }
    return text.toString();
  }
}

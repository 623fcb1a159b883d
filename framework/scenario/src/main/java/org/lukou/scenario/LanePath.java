package org.lukou.scenario;

import org.lukou.api.network.Point;

/**
 * The curve from an entry lane's end to an exit lane's start, relative to the junction's centre: a
 * cubic Bézier curve that leaves both lanes straight on, with handles of a third of the chord.
 */
record LanePath(Point start, Point startHandle, Point endHandle, Point end) {

  /** Number of points written for a curve. */
  static final int POINTS = 11;

  /**
   * Lanes lie to the right of their road's centre line, lane 0 innermost, and end at the junction's
   * width from its centre.
   */
  static LanePath of(GridGeometry geometry, GridMovement movement, int fromLane, int toLane) {
    double width = geometry.junctionWidthMetres();
    Point start = beside(movement.from(), -width, middle(geometry, fromLane));
    Point end = beside(movement.to(), width, middle(geometry, toLane));
    double handle = start.distanceTo(end) / 3;
    return new LanePath(
        start, along(start, movement.from(), handle), along(end, movement.to(), -handle), end);
  }

  /** Returns the i-th of the curve's points, i from 0 (start) to POINTS - 1 (end). */
  Point point(int i) {
    double t = (double) i / (POINTS - 1);
    double x = cubic(t, start.xMetres(), startHandle.xMetres(), endHandle.xMetres(), end.xMetres());
    double y = cubic(t, start.yMetres(), startHandle.yMetres(), endHandle.yMetres(), end.yMetres());
    return new Point(x, y);
  }

  private static double cubic(double t, double a, double b, double c, double d) {
    double u = 1 - t;
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  }

  private static double middle(GridGeometry geometry, int lane) {
    return (lane + 0.5) * geometry.laneWidthMetres();
  }

  private static Point beside(Heading heading, double ahead, double right) {
    return new Point(
        heading.dx() * ahead + heading.dy() * right, heading.dy() * ahead - heading.dx() * right);
  }

  private static Point along(Point point, Heading heading, double metres) {
    return new Point(
        point.xMetres() + heading.dx() * metres, point.yMetres() + heading.dy() * metres);
  }
}

package org.lukou.output;

import java.util.ArrayList;
import java.util.List;
import org.lukou.api.network.Point;

/** Geometry of polylines in the plane of a network, in metres. */
final class Lines {

  private static final Point NOWHERE = new Point(0, 0);

  private Lines() {}

  static double lengthMetres(List<Point> line) {
    double length = 0;
    for (int i = 1; i < line.size(); i++) {
      length += line.get(i - 1).distanceTo(line.get(i));
    }
    return length;
  }

  /** Returns the point at a distance from another in a direction. */
  static Point along(Point from, Point direction, double metres) {
    return new Point(
        from.xMetres() + direction.xMetres() * metres,
        from.yMetres() + direction.yMetres() * metres);
  }

  /** Returns the direction from one point to another, of length 1; of length 0 if they are one. */
  static Point direction(Point from, Point to) {
    return unit(new Point(to.xMetres() - from.xMetres(), to.yMetres() - from.yMetres()));
  }

  /** Returns the direction to the right of a direction. */
  static Point right(Point direction) {
    return new Point(direction.yMetres(), -direction.xMetres());
  }

  /** Returns the direction in which a line begins. */
  static Point first(List<Point> line) {
    return direction(line.get(0), line.get(1));
  }

  /** Returns the direction in which a line ends. */
  static Point last(List<Point> line) {
    return direction(line.get(line.size() - 2), line.get(line.size() - 1));
  }

  /** Returns how far one point lies ahead of another in a direction. */
  static double ahead(Point from, Point to, Point direction) {
    return (to.xMetres() - from.xMetres()) * direction.xMetres()
        + (to.yMetres() - from.yMetres()) * direction.yMetres();
  }

  /** Returns the line without so many metres of its first and of its last segment. */
  static List<Point> trimmed(List<Point> line, double startMetres, double endMetres) {
    List<Point> trimmed = new ArrayList<>(line);
    int end = line.size() - 1;
    trimmed.set(0, along(line.get(0), first(line), startMetres));
    trimmed.set(end, along(line.get(end), last(line), -endMetres));
    return trimmed;
  }

  /** Returns the line that runs so many metres to the right; its corners lie on the bisectors. */
  static List<Point> shiftedRight(List<Point> line, double metres) {
    List<Point> shifted = new ArrayList<>(line.size());
    for (int i = 0; i < line.size(); i++) {
      shifted.add(along(line.get(i), right(directionAt(line, i)), metres));
    }
    return shifted;
  }

  private static Point directionAt(List<Point> line, int i) {
    if (i == 0) {
      return first(line);
    }
    Point behind = direction(line.get(i - 1), line.get(i));
    if (i == line.size() - 1) {
      return behind;
    }
    Point ahead = direction(line.get(i), line.get(i + 1));
    return unit(new Point(behind.xMetres() + ahead.xMetres(), behind.yMetres() + ahead.yMetres()));
  }

  private static Point unit(Point vector) {
    double length = Math.hypot(vector.xMetres(), vector.yMetres());
    return length == 0 ? NOWHERE : new Point(vector.xMetres() / length, vector.yMetres() / length);
  }
}

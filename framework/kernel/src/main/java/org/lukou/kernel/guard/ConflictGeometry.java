package org.lukou.kernel.guard;

import java.util.List;
import org.lukou.api.network.Junction;
import org.lukou.api.network.LaneLink;
import org.lukou.api.network.Movement;
import org.lukou.api.network.Point;
import org.lukou.api.signal.ConflictMatrix;
import org.lukou.api.signal.ConflictMatrix.Conflict;

/**
 * Computes how the movements of a junction stand to each other from the courses of their lane
 * links: movements of one entering road part, movements into one leaving road merge, and others
 * cross if any of their lane links intersect.
 */
public final class ConflictGeometry {

  private static final double TOUCHING = 1e-6;

  private ConflictGeometry() {}

  /** Returns the conflict matrix of a junction. */
  public static ConflictMatrix of(Junction junction) {
    List<Movement> movements = junction.movements();
    Conflict[][] cells = new Conflict[movements.size()][movements.size()];
    for (int i = 0; i < cells.length; i++) {
      for (int j = 0; j <= i; j++) {
        cells[i][j] = between(movements.get(i), movements.get(j));
        cells[j][i] = cells[i][j];
      }
    }
    return new ConflictMatrix(cells);
  }

  private static Conflict between(Movement a, Movement b) {
    if (a.fromRoad() == b.fromRoad()) {
      return Conflict.NONE;
    }
    if (a.toRoad() == b.toRoad()) {
      return Conflict.MERGING;
    }
    for (LaneLink link : a.laneLinks()) {
      for (LaneLink other : b.laneLinks()) {
        if (cross(link.points(), other.points())) {
          return Conflict.CROSSING;
        }
      }
    }
    return Conflict.NONE;
  }

  private static boolean cross(List<Point> a, List<Point> b) {
    for (int i = 1; i < a.size(); i++) {
      for (int j = 1; j < b.size(); j++) {
        if (intersect(a.get(i - 1), a.get(i), b.get(j - 1), b.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Two segments intersect if the ends of each lie on different sides of the other, or touch. */
  private static boolean intersect(Point a, Point b, Point c, Point d) {
    return overlap(a.xMetres(), b.xMetres(), c.xMetres(), d.xMetres())
        && overlap(a.yMetres(), b.yMetres(), c.yMetres(), d.yMetres())
        && apart(side(a, b, c), side(a, b, d))
        && apart(side(c, d, a), side(c, d, b));
  }

  private static boolean overlap(double a, double b, double c, double d) {
    return Math.min(a, b) <= Math.max(c, d) + TOUCHING
        && Math.min(c, d) <= Math.max(a, b) + TOUCHING;
  }

  private static boolean apart(double side, double other) {
    return Math.min(side, other) <= TOUCHING && Math.max(side, other) >= -TOUCHING;
  }

  /** Twice the signed area of the triangle a, b, p: positive if p lies to the left of a to b. */
  private static double side(Point a, Point b, Point p) {
    return (b.xMetres() - a.xMetres()) * (p.yMetres() - a.yMetres())
        - (b.yMetres() - a.yMetres()) * (p.xMetres() - a.xMetres());
  }
}

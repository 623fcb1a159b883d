package org.lukou.traffic.sim.internal.network;

/**
 * Finds where two lane links meet (CityFlow compatibility: dynamics, section 2.4).
 *
 * <p>At most one point per pair is found; touching counts; of a parallel pair of segments the
 * second one's length is left out of the distance along the second link.
 */
final class CrossingFinder {
  private static final double EPS = 1e-8;

  /** Farther apart than this, no rounding makes two lines touch. */
  private static final double CLEARLY_APART = 0.01;

  private double firstDistance;
  private double secondDistance;

  /** Returns whether the links meet; the distances are then available. */
  boolean find(Polyline a, Polyline b) {
    double along = 0;
    for (int i = 0; i + 1 < a.size(); i++) {
      if (find(a, i, along, b)) {
        return true;
      }
      along = along + a.segment(i);
    }
    return false;
  }

  /** Returns the distance of the point found along the first link, metres. */
  double firstDistance() {
    return firstDistance;
  }

  /** Returns the distance of the point found along the second link, metres. */
  double secondDistance() {
    return secondDistance;
  }

  private boolean find(Polyline a, int i, double alongFirst, Polyline b) {
    double ax = a.x(i);
    double ay = a.y(i);
    double ux = a.x(i + 1) - ax;
    double uy = a.y(i + 1) - ay;
    double along = 0;
    for (int j = 0; j + 1 < b.size(); j++) {
      double bx = b.x(j);
      double by = b.y(j);
      double vx = b.x(j + 1) - bx;
      double vy = b.y(j + 1) - by;
      double turn = cross(ux, uy, vx, vy);
      if (sign(turn) == 0) {
        continue;
      }
      double share = cross(bx - ax, by - ay, vx, vy) / turn;
      double px = ax + ux * share;
      double py = ay + uy * share;
      if (isOn(a, i, px, py) && isOn(b, j, px, py)) {
        firstDistance = alongFirst + Polyline.norm(px - ax, py - ay);
        secondDistance = along + Polyline.norm(px - bx, py - by);
        return true;
      }
      along = along + Polyline.norm(vx, vy);
    }
    return false;
  }

  /**
   * Returns whether the frames around two lines (least x, least y, greatest x, greatest y) are
   * clearly apart.
   */
  static boolean apart(double[] p, double[] q) {
    return p[0] > q[2] + CLEARLY_APART
        || q[0] > p[2] + CLEARLY_APART
        || p[1] > q[3] + CLEARLY_APART
        || q[1] > p[3] + CLEARLY_APART;
  }

  /** Returns the frame around a line: least x, least y, greatest x, greatest y. */
  static double[] frame(Polyline line) {
    double[] frame = {line.x(0), line.y(0), line.x(0), line.y(0)};
    for (int i = 1; i < line.size(); i++) {
      frame[0] = Math.min(frame[0], line.x(i));
      frame[1] = Math.min(frame[1], line.y(i));
      frame[2] = Math.max(frame[2], line.x(i));
      frame[3] = Math.max(frame[3], line.y(i));
    }
    return frame;
  }

  private static boolean isOn(Polyline line, int i, double px, double py) {
    double fx = px - line.x(i);
    double fy = py - line.y(i);
    double gx = px - line.x(i + 1);
    double gy = py - line.y(i + 1);
    double vx = line.x(i + 1) - line.x(i);
    double vy = line.y(i + 1) - line.y(i);
    return sign(cross(vx, vy, fx, fy)) == 0 && sign((fx * gx) + (fy * gy)) <= 0;
  }

  private static double cross(double ax, double ay, double bx, double by) {
    return (ax * by) - (ay * bx);
  }

  private static int sign(double x) {
    if (x >= EPS) {
      return 1;
    }
    return x + EPS <= 0 ? -1 : 0;
  }
}

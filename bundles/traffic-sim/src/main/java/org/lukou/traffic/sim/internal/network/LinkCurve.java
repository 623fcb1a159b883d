package org.lukou.traffic.sim.internal.network;

/**
 * The curve of a lane link whose points the file does not state (CityFlow compatibility: dynamics,
 * section 2.3).
 */
final class LinkCurve {
  private static final int PIECES = 10;
  private static final double SHORTEST_HANDLE = 5;

  private LinkCurve() {}

  /**
   * Returns the curve.
   *
   * @param from lane it leaves, not cut back
   * @param cutFrom width of the intersection at the end of that lane
   * @param to lane it enters, not cut back
   * @param cutTo width of the intersection at the start of that lane
   */
  static Polyline between(Polyline from, double cutFrom, Polyline to, double cutTo) {
    double leave = from.length() - cutFrom;
    double[] s = from.pointAt(leave);
    double[] e = to.pointAt(0 + cutTo);
    double m = Polyline.norm(e[0] - s[0], e[1] - s[1]);
    double[] a = from.directionAt(leave);
    double[] b = to.directionAt(0 + cutTo);
    double[] g1 = handle(a, a, m, cutFrom);
    double[] g2 = handle(new double[] {-b[0], -b[1]}, b, m, cutTo);
    return curve(s, add(s, g1), add(e, g2), e);
  }

  /**
   * The direction of a handle that is too short is not the reversed one; that is the reference's
   * way.
   */
  private static double[] handle(
      double[] direction, double[] shortDirection, double m, double cut) {
    double x = (direction[0] * m) * 0.5;
    double y = (direction[1] * m) * 0.5;
    if ((x * x) + (y * y) < SHORTEST_HANDLE * SHORTEST_HANDLE && cut >= SHORTEST_HANDLE) {
      return new double[] {
        SHORTEST_HANDLE * shortDirection[0], SHORTEST_HANDLE * shortDirection[1]
      };
    }
    return new double[] {x, y};
  }

  private static double[] add(double[] p, double[] v) {
    return new double[] {p[0] + v[0], p[1] + v[1]};
  }

  private static Polyline curve(double[] s, double[] m1, double[] m2, double[] e) {
    double[] xy = new double[2 * (PIECES + 1)];
    for (int i = 0; i <= PIECES; i++) {
      double t = i / (double) PIECES;
      double[] middle = lerp(m1, m2, t);
      double[] p4 = lerp(lerp(s, m1, t), middle, t);
      double[] p5 = lerp(middle, lerp(m2, e, t), t);
      double[] p = lerp(p4, p5, t);
      xy[2 * i] = p[0];
      xy[2 * i + 1] = p[1];
    }
    return new Polyline(xy);
  }

  private static double[] lerp(double[] p, double[] q, double t) {
    return new double[] {(q[0] - p[0]) * t + p[0], (q[1] - p[1]) * t + p[1]};
  }
}

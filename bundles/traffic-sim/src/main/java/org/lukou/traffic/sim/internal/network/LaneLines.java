package org.lukou.traffic.sim.internal.network;

/**
 * Lays the lanes of a road to the right of its centre line, innermost first (CityFlow
 * compatibility: dynamics, section 2.1).
 */
final class LaneLines {
  private LaneLines() {}

  /** Cuts the centre line back at both ends; a negative width leaves the end as it is. */
  static Polyline trimmed(Polyline centre, double startWidth, double endWidth) {
    double[] xy = centre.xy().clone();
    Polyline line = new Polyline(xy);
    int last = line.size() - 1;
    if (startWidth >= 0) {
      double[] u = line.unit(0);
      xy[0] = xy[0] + (u[0] * startWidth);
      xy[1] = xy[1] + (u[1] * startWidth);
    }
    if (endWidth >= 0) {
      double[] u = line.unit(last - 1);
      xy[2 * last] = xy[2 * last] - (u[0] * endWidth);
      xy[2 * last + 1] = xy[2 * last + 1] - (u[1] * endWidth);
    }
    return line;
  }

  /** Returns one line per lane. */
  static Polyline[] lanes(Polyline centre, double[] widths) {
    double[][] normals = new double[centre.size()][];
    for (int j = 0; j < normals.length; j++) {
      double[] u = direction(centre, j);
      normals[j] = new double[] {u[1], -u[0]};
    }
    Polyline[] lanes = new Polyline[widths.length];
    double inner = 0;
    for (int lane = 0; lane < lanes.length; lane++) {
      double outer = inner + widths[lane];
      lanes[lane] = shifted(centre, normals, (inner + outer) / 2.0);
      inner = outer;
    }
    return lanes;
  }

  private static Polyline shifted(Polyline centre, double[][] normals, double by) {
    double[] xy = new double[2 * normals.length];
    for (int j = 0; j < normals.length; j++) {
      xy[2 * j] = centre.x(j) + normals[j][0] * by;
      xy[2 * j + 1] = centre.y(j) + normals[j][1] * by;
    }
    return new Polyline(xy);
  }

  private static double[] direction(Polyline line, int j) {
    if (j == 0) {
      return line.unit(0);
    }
    if (j == line.size() - 1) {
      return line.unit(j - 1);
    }
    double[] ahead = line.unit(j);
    double[] behind = line.unit(j - 1);
    return Polyline.unit(ahead[0] + behind[0], ahead[1] + behind[1]);
  }
}

package org.lukou.traffic.sim.internal.network;

/**
 * A line through points (CityFlow compatibility: dynamics, part 2).
 *
 * @param xy coordinates in metres, x and y in turns
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, copied or printed
record Polyline(double[] xy) {

  int size() {
    return xy.length / 2;
  }

  double x(int i) {
    return xy[2 * i];
  }

  double y(int i) {
    return xy[2 * i + 1];
  }

  static double norm(double x, double y) {
    return Math.sqrt((x * x) + (y * y));
  }

  /** Returns the length of the segment from point i to the next. */
  double segment(int i) {
    return norm(x(i + 1) - x(i), y(i + 1) - y(i));
  }

  double length() {
    double sum = 0;
    for (int i = 0; i + 1 < size(); i++) {
      sum = sum + segment(i);
    }
    return sum;
  }

  /** Returns the point at a distance from the start, clamped to the line. */
  double[] pointAt(double distance) {
    double d = distance > 0 ? distance : 0;
    double whole = length();
    d = d < whole ? d : whole;
    if (d <= 0) {
      return new double[] {x(0), y(0)};
    }
    for (int i = 1; i < size(); i++) {
      double l = norm(x(i - 1) - x(i), y(i - 1) - y(i));
      if (d > l) {
        d = d - l;
      } else {
        double share = d / l;
        return new double[] {
          x(i - 1) + (x(i) - x(i - 1)) * share, y(i - 1) + (y(i) - y(i - 1)) * share
        };
      }
    }
    return new double[] {x(size() - 1), y(size() - 1)};
  }

  /** Returns the unit vector along the line at a distance from the start. */
  double[] directionAt(double distance) {
    double d = distance;
    for (int i = 0; i + 1 < size(); i++) {
      double l = segment(i);
      if (d < l) {
        return unit(i);
      }
      d = d - l;
    }
    return unit(size() - 2);
  }

  /** Returns the unit vector from point i to the next. */
  double[] unit(int i) {
    return unit(x(i + 1) - x(i), y(i + 1) - y(i));
  }

  static double[] unit(double x, double y) {
    double length = norm(x, y);
    return new double[] {x / length, y / length};
  }
}

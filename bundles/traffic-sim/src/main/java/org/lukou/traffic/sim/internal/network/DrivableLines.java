package org.lukou.traffic.sim.internal.network;

import org.lukou.traffic.sim.internal.roadnet.IntersectionRecord;
import org.lukou.traffic.sim.internal.roadnet.RoadRecord;
import org.lukou.traffic.sim.internal.roadnet.Roadnet;

/** Where lanes and links lie in the plane, for whoever shows vehicles. Not thread-safe. */
public final class DrivableLines {
  private final Roadnet source;
  private final RoadNetwork net;
  private final Polyline[] lines;
  private double x;
  private double y;
  private double heading;

  /** Creates the lines of a network; each is computed when it is needed first. */
  public DrivableLines(Roadnet source, RoadNetwork net) {
    this.source = source;
    this.net = net;
    this.lines = new Polyline[net.drivableCount];
  }

  /** Returns the lanes of a road, cut back to the junction areas, innermost first. */
  static Polyline[] lanes(Roadnet source, RoadRecord road) {
    Polyline centre = new Polyline(road.points());
    double start = cut(source.intersections().get(road.from()));
    double end = cut(source.intersections().get(road.to()));
    return LaneLines.lanes(LaneLines.trimmed(centre, start, end), road.laneWidths());
  }

  private static double cut(IntersectionRecord junction) {
    return junction.virtual() ? -1 : junction.width();
  }

  /**
   * Goes to a place, which the other methods then tell.
   *
   * @param distance from the beginning of the lane or link, metres
   * @param sideways to the right of its line, metres
   */
  public void locate(int drivable, double distance, double sideways) {
    Polyline line = line(drivable);
    double[] at = line.pointAt(distance);
    double[] along = line.directionAt(distance);
    x = at[0] + along[1] * sideways;
    y = at[1] - along[0] * sideways;
    heading = Math.atan2(along[1], along[0]);
  }

  /** Returns the first coordinate of the place, metres. */
  public double x() {
    return x;
  }

  /** Returns the second coordinate of the place, metres. */
  public double y() {
    return y;
  }

  /** Returns the direction at the place, radians counter-clockwise from the first axis. */
  public double heading() {
    return heading;
  }

  private Polyline line(int drivable) {
    if (lines[drivable] == null && net.isLane(drivable)) {
      int road = net.laneRoad[drivable];
      Polyline[] lanes = lanes(source, source.roads().get(road));
      System.arraycopy(lanes, 0, lines, net.roadFirstLane[road], lanes.length);
    } else if (lines[drivable] == null) {
      lines[drivable] = new Polyline(net.linkPoints[drivable - net.laneCount]);
    }
    return lines[drivable];
  }
}

package org.lukou.output;

import java.util.List;
import org.lukou.api.network.Lane;
import org.lukou.api.network.Network;
import org.lukou.api.network.Point;
import org.lukou.api.network.Road;

/**
 * The courses of a network's lanes between the stop lines: to the right of the road's centre line,
 * the innermost next to it (dynamics, section 2.1).
 */
final class LaneCourses {

  private final Network network;
  private final double[] widths;

  LaneCourses(Network network) {
    this.network = network;
    widths = JunctionWidths.of(network);
  }

  /** Returns the middle line of a lane in driving direction. */
  List<Point> course(Lane lane) {
    Road road = network.roads().get(lane.road());
    List<Point> centre =
        Lines.trimmed(road.points(), widths[road.fromJunction()], widths[road.toJunction()]);
    double inside =
        road.lanes().stream()
            .filter(other -> other.position() < lane.position())
            .mapToDouble(Lane::widthMetres)
            .sum();
    return Lines.shiftedRight(centre, inside + lane.widthMetres() / 2);
  }
}

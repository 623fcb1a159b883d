package org.lukou.output;

import java.util.List;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Lane;
import org.lukou.api.network.LaneLink;
import org.lukou.api.network.Movement;
import org.lukou.api.network.Network;
import org.lukou.api.network.Point;
import org.lukou.api.network.Road;

/** The smallest rectangle around everything that is drawn of a network, in metres. */
final class Bounds {

  private double west = Double.POSITIVE_INFINITY;
  private double south = Double.POSITIVE_INFINITY;
  private double east = Double.NEGATIVE_INFINITY;
  private double north = Double.NEGATIVE_INFINITY;

  Bounds(Network network, LaneCourses courses) {
    for (Junction junction : network.junctions()) {
      include(List.of(junction.point()));
      for (Movement movement : junction.movements()) {
        movement.laneLinks().stream().map(LaneLink::points).forEach(this::include);
      }
    }
    for (Road road : network.roads()) {
      include(road.points());
      for (Lane lane : road.lanes()) {
        include(courses.course(lane));
      }
    }
  }

  private void include(List<Point> points) {
    for (Point point : points) {
      west = Math.min(west, point.xMetres());
      south = Math.min(south, point.yMetres());
      east = Math.max(east, point.xMetres());
      north = Math.max(north, point.yMetres());
    }
  }

  boolean isEmpty() {
    return west > east;
  }

  Point southWest() {
    return new Point(west, south);
  }

  Point northEast() {
    return new Point(east, north);
  }
}

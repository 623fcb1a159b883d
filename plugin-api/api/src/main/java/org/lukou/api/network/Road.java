package org.lukou.api.network;

import java.util.List;

/**
 * A one-way road from one junction to another.
 *
 * @param index dense index in {@link Network#roads()}
 * @param id the network's name of the road, unique
 * @param fromJunction index of the junction where it begins
 * @param toJunction index of the junction where it ends
 * @param lanes its lanes, innermost first, at least one in a drivable road
 * @param points its centre line in driving direction, at least two points, junction areas included
 */
public record Road(
    int index, String id, int fromJunction, int toJunction, List<Lane> lanes, List<Point> points) {

  /** Copies the lists. */
  public Road {
    lanes = List.copyOf(lanes);
    points = List.copyOf(points);
  }

  /** Returns the length of the centre line, junction areas included, in metres. */
  public double centreLineMetres() {
    double length = 0;
    for (int i = 1; i < points.size(); i++) {
      length += points.get(i - 1).distanceTo(points.get(i));
    }
    return length;
  }
}

package org.lukou.api.network;

import java.util.List;

/**
 * A path across a junction, from the end of one lane to the beginning of another.
 *
 * @param fromLane index of the lane it leaves
 * @param toLane index of the lane it enters
 * @param points its course in driving direction, at least two points
 */
public record LaneLink(int fromLane, int toLane, List<Point> points) {

  /** Copies the list. */
  public LaneLink {
    points = List.copyOf(points);
  }
}

package org.lukou.output;

import java.util.ArrayList;
import java.util.List;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Lane;
import org.lukou.api.network.LaneLink;
import org.lukou.api.network.Movement;
import org.lukou.api.network.Network;
import org.lukou.api.network.Point;
import org.lukou.api.network.Road;
import org.lukou.api.network.Turn;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.Phase;
import org.lukou.api.signal.SignalPlan;

/**
 * A small network: the junction at (0, 0), 10 m wide, with roads of two lanes, 3 m and 4 m, from
 * the west and to the east, and one of one lane to the north. Each road is 100 m long, 90 m without
 * the junction.
 */
final class Crossing {

  static final int WEST_INNER = 0;
  static final int WEST_OUTER = 1;
  static final int EAST_INNER = 2;
  static final int EAST_OUTER = 3;
  static final int NORTH = 4;

  /** Limit of every lane, in metres per second. */
  static final double LIMIT_MPS = 10;

  private Crossing() {}

  static Network network() {
    return network("in", "crossing");
  }

  static Network network(String westRoad, String name) {
    List<Road> roads =
        List.of(
            road(0, westRoad, 1, 0, List.of(3.0, 4.0), new Point(-100, 0), new Point(0, 0)),
            road(1, "out", 0, 2, List.of(3.0, 4.0), new Point(0, 0), new Point(100, 0)),
            road(2, "up", 0, 3, List.of(3.0), new Point(0, 0), new Point(0, 100)));
    List<Lane> lanes = roads.stream().flatMap(road -> road.lanes().stream()).toList();
    List<Junction> junctions =
        List.of(
            crossing(),
            gate(1, "west", new Point(-100, 0)),
            gate(2, "east", new Point(100, 0)),
            gate(3, "north", new Point(0, 100)));
    return new Network(name, junctions, roads, lanes, List.of());
  }

  private static Road road(
      int index, String id, int from, int to, List<Double> widths, Point... points) {
    List<Lane> lanes = new ArrayList<>();
    int first = 2 * index;
    for (int i = 0; i < widths.size(); i++) {
      lanes.add(new Lane(first + i, id + "_" + i, index, i, 90, widths.get(i), LIMIT_MPS));
    }
    return new Road(index, id, from, to, lanes, List.of(points));
  }

  private static Junction crossing() {
    Movement through =
        new Movement(
            0,
            0,
            1,
            Turn.THROUGH,
            List.of(
                link(WEST_INNER, EAST_INNER, new Point(-10, -1.5), new Point(10, -1.5)),
                link(WEST_OUTER, EAST_OUTER, new Point(-10, -5), new Point(10, -5))));
    Movement left =
        new Movement(
            1,
            0,
            2,
            Turn.LEFT,
            List.of(
                link(
                    WEST_INNER,
                    NORTH,
                    new Point(-10, -1.5),
                    new Point(1.5, -1.5),
                    new Point(1.5, 10))));
    return new Junction(
        0,
        "centre",
        new Point(0, 0),
        false,
        List.of(),
        List.of(through, left),
        List.of(new Phase(0, MovementSet.of(0)), new Phase(1, MovementSet.of(0, 1))),
        new SignalPlan(List.of(new SignalPlan.Stage(0, 30), new SignalPlan.Stage(1, 30))));
  }

  private static LaneLink link(int from, int to, Point... points) {
    return new LaneLink(from, to, List.of(points));
  }

  private static Junction gate(int index, String id, Point point) {
    return new Junction(
        index, id, point, true, List.of(), List.of(), List.of(), new SignalPlan(List.of()));
  }
}

package org.lukou.control.actuated.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.Parameters;
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
import org.lukou.api.signal.SignalTiming;

/**
 * A junction of three one-lane roads of 300 m. Lane i enters and has phase i + 1 to itself; phase 0
 * is kept for changes.
 */
final class Star {

  static final int ARMS = 3;
  static final double LANE_METRES = 300;
  static final int CHANGE_SECONDS = 5;
  static final SignalTiming PAPER = timing(SignalTiming.Style.PAPER);
  static final SignalTiming FIELD = timing(SignalTiming.Style.FIELD);

  private Star() {}

  private static SignalTiming timing(SignalTiming.Style style) {
    double unlimited = Double.POSITIVE_INFINITY;
    return new SignalTiming(style, 30, CHANGE_SECONDS, 0, 0, unlimited, unlimited);
  }

  /** Returns a setup; settings are name, value, name, value, ... */
  static JunctionSetup setup(SignalTiming timing, String... settings) {
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      parameters.put(settings[i], settings[i + 1]);
    }
    Network network = network();
    return new JunctionSetup(
        network,
        network.junctions().get(0),
        List.of(1, 2, 3),
        timing,
        1,
        0,
        new Parameters(parameters));
  }

  private static Network network() {
    List<Road> roads = new ArrayList<>();
    List<Lane> lanes = new ArrayList<>();
    for (int road = 0; road < 2 * ARMS; road++) {
      lanes.add(new Lane(road, "lane " + road, road, 0, LANE_METRES, 4, 10));
      boolean enters = road < ARMS;
      List<Point> points = List.of(new Point(0, 0), new Point(LANE_METRES, 0));
      List<Lane> own = List.of(lanes.get(road));
      roads.add(new Road(road, "road " + road, enters ? 1 : 0, enters ? 0 : 1, own, points));
    }
    Junction outside =
        new Junction(
            1, "outside", new Point(0, 0), true, List.of(), List.of(), List.of(), SignalPlan.NONE);
    return new Network("star", List.of(junction(), outside), roads, lanes, List.of());
  }

  private static Junction junction() {
    List<Point> path = List.of(new Point(0, 0), new Point(1, 1));
    List<Movement> movements =
        IntStream.range(0, ARMS)
            .mapToObj(
                i ->
                    new Movement(
                        i, i, ARMS + i, Turn.THROUGH, List.of(new LaneLink(i, ARMS + i, path))))
            .toList();
    List<Phase> phases = new ArrayList<>(List.of(new Phase(0, MovementSet.EMPTY)));
    for (int i = 0; i < ARMS; i++) {
      phases.add(new Phase(i + 1, MovementSet.of(i)));
    }
    return new Junction(
        0, "inside", new Point(0, 0), false, List.of(), movements, phases, SignalPlan.NONE);
  }
}

package org.lukou.control.coordinated.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.NetworkSetup;
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
 * A one-way street of one lane, crossed by one-way streets every 300 m; 10 m/s. Phase 1 is for the
 * long street, phase 2 for the crossing one, phase 0 for changes of 5 s.
 */
final class Row {

  static final int CHANGE_SECONDS = 5;
  static final int ROAD_SECONDS = 30;
  private static final double METRES = 300;

  private final int size;
  private final Map<String, String> parameters = new HashMap<>();

  /** Creates a row; settings are name, value, name, value, ... */
  Row(int size, String... settings) {
    this.size = size;
    for (int i = 0; i < settings.length; i += 2) {
      parameters.put(settings[i], settings[i + 1]);
    }
  }

  /** Returns the lane on which the long street enters a junction. */
  static int along(int junction) {
    return junction;
  }

  /** Returns the lane on which the crossing street enters a junction. */
  int across(int junction) {
    return size + 1 + 2 * junction;
  }

  JunctionSetup setup(int junction) {
    return setup().junctions().get(junction);
  }

  NetworkSetup setup() {
    Network network = network();
    double unlimited = Double.POSITIVE_INFINITY;
    SignalTiming timing =
        new SignalTiming(SignalTiming.Style.PAPER, 30, CHANGE_SECONDS, 0, 0, unlimited, unlimited);
    Parameters settings = new Parameters(parameters);
    List<JunctionSetup> setups =
        network.signalisedJunctions().stream()
            .map(j -> new JunctionSetup(network, j, List.of(1, 2), timing, 1, 0, settings))
            .toList();
    return new NetworkSetup(network, setups, 0, settings, Optional.empty());
  }

  private Network network() {
    List<Road> roads = new ArrayList<>();
    for (int i = 0; i <= size; i++) {
      roads.add(road(i, i == 0 ? size : i - 1, i));
    }
    for (int i = 0; i < size; i++) {
      roads.add(road(across(i), size, i));
      roads.add(road(across(i) + 1, i, size));
    }
    List<Junction> junctions =
        new ArrayList<>(IntStream.range(0, size).mapToObj(this::at).toList());
    junctions.add(
        new Junction(
            size,
            "outside",
            new Point(0, 0),
            true,
            List.of(),
            List.of(),
            List.of(),
            SignalPlan.NONE));
    List<Lane> lanes = roads.stream().map(road -> road.lanes().get(0)).toList();
    return new Network("row", junctions, roads, lanes, List.of());
  }

  private static Road road(int index, int from, int to) {
    Lane lane = new Lane(index, "lane " + index, index, 0, METRES - 20, 4, 10);
    List<Point> points = List.of(new Point(0, 0), new Point(METRES, 0));
    return new Road(index, "road " + index, from, to, List.of(lane), points);
  }

  private Junction at(int i) {
    List<Movement> movements =
        List.of(movement(0, along(i), along(i + 1)), movement(1, across(i), across(i) + 1));
    List<Phase> phases =
        List.of(
            new Phase(0, MovementSet.EMPTY),
            new Phase(1, MovementSet.of(0)),
            new Phase(2, MovementSet.of(1)));
    return new Junction(
        i,
        "junction " + i,
        new Point(METRES * i, 0),
        false,
        List.of(),
        movements,
        phases,
        SignalPlan.NONE);
  }

  private static Movement movement(int index, int from, int to) {
    List<Point> path = List.of(new Point(0, 0), new Point(1, 1));
    return new Movement(index, from, to, Turn.THROUGH, List.of(new LaneLink(from, to, path)));
  }
}

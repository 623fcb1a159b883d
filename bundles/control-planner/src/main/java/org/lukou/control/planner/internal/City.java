package org.lukou.control.planner.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lukou.api.control.NetworkSetup;
import org.lukou.api.network.Lane;
import org.lukou.api.network.Movement;
import org.lukou.api.network.Network;
import org.lukou.api.network.Road;

/** What a planner needs of a network, as arrays over its dense indices. Never changes. */
final class City {

  /** The road of each lane. */
  final int[] laneRoad;

  /** The length of each lane, in metres. */
  final double[] laneMetres;

  /** The speed limit of each lane, in metres per second. */
  final double[] laneMps;

  /** The roads that each lane leads to, ascending. */
  final int[][] laneTargets;

  /** The lanes of each road. */
  final int[][] roadLanes;

  /** The roads that each road leads to, ascending. */
  final int[][] roadTargets;

  /** The roads by which traffic enters the network and goes on, ascending. */
  final int[] entrances;

  /** The signalised junctions, in network order. */
  final Crossing[] crossings;

  City(NetworkSetup setup) {
    Network network = setup.network();
    List<Lane> lanes = network.lanes();
    laneRoad = lanes.stream().mapToInt(Lane::road).toArray();
    laneMetres = lanes.stream().mapToDouble(Lane::lengthMetres).toArray();
    laneMps = lanes.stream().mapToDouble(Lane::speedLimitMps).toArray();
    laneTargets = new int[lanes.size()][0];
    roadTargets = new int[network.roads().size()][0];
    network.junctions().stream().flatMap(j -> j.movements().stream()).forEach(this::connect);
    roadLanes = network.roads().stream().map(City::lanes).toArray(int[][]::new);
    entrances =
        network.roads().stream()
            .filter(road -> network.junctions().get(road.fromJunction()).boundary())
            .mapToInt(Road::index)
            .filter(road -> roadTargets[road].length > 0)
            .toArray();
    crossings =
        setup.junctions().stream()
            .map(junction -> new Crossing(junction, road -> roadLanes[road]))
            .toArray(Crossing[]::new);
  }

  private void connect(Movement movement) {
    for (int lane : movement.entryLanes()) {
      laneTargets[lane] = with(laneTargets[lane], movement.toRoad());
      roadTargets[movement.fromRoad()] = with(roadTargets[movement.fromRoad()], movement.toRoad());
    }
  }

  private static int[] with(int[] some, int one) {
    return IntStream.concat(Arrays.stream(some), IntStream.of(one)).sorted().distinct().toArray();
  }

  private static int[] lanes(Road road) {
    return road.lanes().stream().mapToInt(Lane::index).toArray();
  }

  /** Returns the number of lanes. */
  int lanes() {
    return laneRoad.length;
  }

  /** Returns the time a road takes unhindered, in seconds. */
  double freeFlowSeconds(int road) {
    int lane = roadLanes[road][0];
    return laneMetres[lane] / laneMps[lane];
  }
}

package org.lukou.race.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Movement;
import org.lukou.api.network.Network;
import org.lukou.api.network.Point;
import org.lukou.api.network.Road;
import org.lukou.api.network.Turn;

/**
 * A way straight through a network: roads, each of which goes on straight into the next.
 *
 * @param roads the roads in driving direction
 * @param stops where it crosses a junction, one fewer than roads
 * @param lengthMetres its length
 */
public record Corridor(List<Road> roads, List<Stop> stops, double lengthMetres) {

  /**
   * A stop line on the way.
   *
   * @param junction index of the junction behind it
   * @param movement the movement that goes on, by its place in the junction
   * @param metres where it is, from the beginning of the corridor
   */
  public record Stop(int junction, int movement, double metres) {}

  /** Copies the lists. */
  public Corridor {
    roads = List.copyOf(roads);
    stops = List.copyOf(stops);
  }

  /**
   * Returns the corridor that crosses most signals; of several, the one nearest to the middle of
   * all signals, and of those the one whose first road comes first. Empty if no road goes on
   * straight through a signal.
   */
  public static Optional<Corridor> longest(Network network) {
    Point middle = middle(network.signalisedJunctions());
    return network.roads().stream()
        .map(road -> from(road, network))
        .filter(corridor -> signals(corridor, network) > 0)
        .min(
            Comparator.<Corridor>comparingLong(corridor -> -signals(corridor, network))
                .thenComparingDouble(corridor -> Math.rint(corridor.distance(network, middle))));
  }

  private static Point middle(List<Junction> junctions) {
    return new Point(
        junctions.stream().mapToDouble(j -> j.point().xMetres()).average().orElse(0),
        junctions.stream().mapToDouble(j -> j.point().yMetres()).average().orElse(0));
  }

  private static long signals(Corridor corridor, Network network) {
    return corridor.stops.stream()
        .filter(stop -> network.junctions().get(stop.junction()).signalised())
        .count();
  }

  private double distance(Network network, Point from) {
    return stops.stream()
        .mapToDouble(stop -> network.junctions().get(stop.junction()).point().distanceTo(from))
        .average()
        .orElse(0);
  }

  private static Corridor from(Road first, Network network) {
    List<Road> roads = new ArrayList<>();
    List<Stop> stops = new ArrayList<>();
    Set<Integer> passed = new HashSet<>();
    double metres = 0;
    Road road = first;
    while (road != null) {
      roads.add(road);
      double begin = metres + inset(road);
      metres += road.centreLineMetres();
      Movement onwards = straight(network.junctions().get(road.toJunction()), road);
      if (onwards == null || !passed.add(road.toJunction())) {
        break;
      }
      stops.add(new Stop(road.toJunction(), onwards.index(), begin + laneMetres(road)));
      road = network.roads().get(onwards.toRoad());
    }
    return new Corridor(roads, stops, metres);
  }

  private static Movement straight(Junction junction, Road from) {
    return junction.movements().stream()
        .filter(m -> m.fromRoad() == from.index() && m.turn() == Turn.THROUGH)
        .filter(m -> !m.laneLinks().isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** What lies between the middle of the junction where a road begins and its lanes, in metres. */
  private static double inset(Road road) {
    return Math.max(0, road.centreLineMetres() - laneMetres(road)) / 2;
  }

  private static double laneMetres(Road road) {
    return road.lanes().stream().mapToDouble(lane -> lane.lengthMetres()).max().orElse(0);
  }

  /**
   * Returns where each lane of the network begins on the corridor, in metres; NaN for the lanes
   * that do not lead along it.
   */
  double[] laneBegins(Network network) {
    double[] begins = new double[network.lanes().size()];
    Arrays.fill(begins, Double.NaN);
    double metres = 0;
    for (int i = 0; i < roads.size(); i++) {
      for (int lane : lanesOnwards(i, network)) {
        begins[lane] = metres + inset(roads.get(i));
      }
      metres += roads.get(i).centreLineMetres();
    }
    return begins;
  }

  private int[] lanesOnwards(int place, Network network) {
    if (place == stops.size()) {
      return roads.get(place).lanes().stream().mapToInt(lane -> lane.index()).toArray();
    }
    Stop stop = stops.get(place);
    return network.junctions().get(stop.junction()).movements().get(stop.movement()).entryLanes();
  }
}

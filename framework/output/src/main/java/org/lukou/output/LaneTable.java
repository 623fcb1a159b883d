package org.lukou.output;

import java.util.HashMap;
import java.util.Map;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Lane;
import org.lukou.api.network.LaneLink;
import org.lukou.api.network.Movement;
import org.lukou.api.network.Network;

/** Lengths and limits of a network's lanes and the lengths of the links between them. */
final class LaneTable {

  private final Network network;
  private final Map<Long, Double> linkMetres = new HashMap<>();

  LaneTable(Network network) {
    this.network = network;
    for (Junction junction : network.junctions()) {
      for (Movement movement : junction.movements()) {
        for (LaneLink link : movement.laneLinks()) {
          linkMetres.put(key(link.fromLane(), link.toLane()), Lines.lengthMetres(link.points()));
        }
      }
    }
  }

  private static Long key(int from, int to) {
    return (long) from << Integer.SIZE | to;
  }

  /** Returns the name of a lane; null if it is none. */
  String id(int lane) {
    return lane < 0 ? null : lane(lane).id();
  }

  double lengthMetres(int lane) {
    return lane(lane).lengthMetres();
  }

  double limitMps(int lane) {
    return lane(lane).speedLimitMps();
  }

  boolean sameRoad(int lane, int other) {
    return lane(lane).road() == lane(other).road();
  }

  /** Returns the length of the link between two lanes; 0 if the network has none. */
  double linkMetres(int from, int to) {
    return linkMetres.getOrDefault(key(from, to), 0.0);
  }

  private Lane lane(int lane) {
    return network.lanes().get(lane);
  }
}

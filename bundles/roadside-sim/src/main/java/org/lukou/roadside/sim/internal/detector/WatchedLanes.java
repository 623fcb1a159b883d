package org.lukou.roadside.sim.internal.detector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lukou.api.network.Detector;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Network;
import org.lukou.api.network.Road;

/**
 * Which cabinet watches which detectors: the cabinet of the junction where the lane ends, or, where
 * it leaves the network, of the one where it begins; so that each lane has one.
 */
public final class WatchedLanes {

  private WatchedLanes() {}

  /** Returns the detectors of each junction with a cabinet, in network order. */
  public static Map<Junction, List<Detector>> of(Network network) {
    Map<Junction, List<Detector>> watched = new LinkedHashMap<>();
    for (Junction junction : network.junctions()) {
      if (!junction.boundary()) {
        watched.put(junction, new ArrayList<>());
      }
    }
    for (Detector detector : network.detectors()) {
      Road road = network.roads().get(network.lanes().get(detector.lane()).road());
      Junction end = network.junctions().get(road.toJunction());
      Junction cabinet = end.boundary() ? network.junctions().get(road.fromJunction()) : end;
      if (watched.containsKey(cabinet)) {
        watched.get(cabinet).add(detector);
      }
    }
    return watched;
  }
}

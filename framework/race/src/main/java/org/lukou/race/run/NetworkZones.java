package org.lukou.race.run;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Network;
import org.lukou.api.network.Road;
import org.lukou.api.network.Zone;

/**
 * The parts of a network of which nobody has said any: signalised junctions with a road from the
 * boundary are the periphery, the others the centre.
 */
final class NetworkZones {

  private NetworkZones() {}

  static List<Zone> of(Network network) {
    Set<Integer> outermost =
        network.roads().stream()
            .filter(road -> network.junctions().get(road.fromJunction()).boundary())
            .map(Road::toJunction)
            .collect(Collectors.toSet());
    Set<String> centre = new TreeSet<>();
    Set<String> periphery = new TreeSet<>();
    for (Junction junction : network.signalisedJunctions()) {
      (outermost.contains(junction.index()) ? periphery : centre).add(junction.id());
    }
    return List.of(new Zone("centre", centre), new Zone("periphery", periphery));
  }
}

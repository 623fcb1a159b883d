package org.lukou.output;

import java.util.ArrayList;
import java.util.List;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Lane;
import org.lukou.api.network.LaneLink;
import org.lukou.api.network.Movement;
import org.lukou.api.network.Network;
import org.lukou.api.network.Road;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.world.World;

/**
 * The second half of a line of CityFlow's replay: what each lane before a junction sees. {@code g}
 * if all its lane links may be used now, {@code r} if not, {@code i} if the junction has no signal.
 */
final class ReplayLights {

  private record Entry(String name, Junction junction, List<Lane> lanes) {}

  private final World world;
  private final List<Entry> entries = new ArrayList<>();
  private final MovementSet[] movementsOfLane;

  ReplayLights(World world) {
    this.world = world;
    Network network = world.network();
    movementsOfLane = new MovementSet[network.lanes().size()];
    for (Road road : network.roads()) {
      Junction end = network.junctions().get(road.toJunction());
      if (!end.boundary()) {
        entries.add(new Entry(ReplayName.of(road.id()), end, road.lanes()));
        road.lanes().forEach(lane -> movementsOfLane[lane.index()] = movements(end, lane));
      }
    }
  }

  private static MovementSet movements(Junction junction, Lane lane) {
    return MovementSet.of(
        junction.movements().stream()
            .filter(movement -> begins(movement, lane))
            .map(Movement::index)
            .toList());
  }

  private static boolean begins(Movement movement, Lane lane) {
    return movement.laneLinks().stream()
        .mapToInt(LaneLink::fromLane)
        .anyMatch(from -> from == lane.index());
  }

  void append(StringBuilder line) {
    for (Entry entry : entries) {
      line.append(entry.name());
      MovementSet green = world.green(entry.junction().index());
      for (Lane lane : entry.lanes()) {
        line.append(' ').append(entry.junction().signalised() ? light(lane, green) : 'i');
      }
      line.append(',');
    }
  }

  private char light(Lane lane, MovementSet green) {
    return movementsOfLane[lane.index()].minus(green).isEmpty() ? 'g' : 'r';
  }
}

package org.lukou.api.network;

import java.util.List;
import java.util.Optional;

/**
 * A road network: everything that does not change while traffic runs. Indices are dense and start
 * at 0, so that state can live in primitive arrays.
 *
 * @param name for messages and records
 * @param junctions all junctions; {@code junctions.get(i).index() == i}
 * @param roads all roads; {@code roads.get(i).index() == i}
 * @param lanes all lanes by road, then position; {@code lanes.get(i).index() == i}
 * @param detectors where lanes are observed
 */
public record Network(
    String name,
    List<Junction> junctions,
    List<Road> roads,
    List<Lane> lanes,
    List<Detector> detectors) {

  /** Copies the lists. */
  public Network {
    junctions = List.copyOf(junctions);
    roads = List.copyOf(roads);
    lanes = List.copyOf(lanes);
    detectors = List.copyOf(detectors);
  }

  /** Returns the junction of that name; cost linear in the number of junctions. */
  public Optional<Junction> junction(String id) {
    return junctions.stream().filter(junction -> junction.id().equals(id)).findFirst();
  }

  /** Returns the junctions with a signal to decide about, in network order. */
  public List<Junction> signalisedJunctions() {
    return junctions.stream().filter(Junction::signalised).toList();
  }
}

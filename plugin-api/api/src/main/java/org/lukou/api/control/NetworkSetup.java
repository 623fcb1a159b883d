package org.lukou.api.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lukou.api.network.Network;

/**
 * What a controller of the whole network knows before it starts.
 *
 * @param network the network
 * @param junctions the signalised junctions in network order, as in {@link NetworkView#junctions()}
 * @param seed for controllers that draw random numbers
 * @param parameters the algorithm's own settings
 * @param models opens traffic to look ahead with, as often as one likes and on any thread; empty
 *     where the world offers none, as the real street does
 */
public record NetworkSetup(
    Network network,
    List<JunctionSetup> junctions,
    long seed,
    Parameters parameters,
    Optional<Supplier<TrafficModel>> models) {

  /** Copies the list. */
  public NetworkSetup {
    junctions = List.copyOf(junctions);
  }
}

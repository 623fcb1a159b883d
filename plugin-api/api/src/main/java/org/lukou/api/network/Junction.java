package org.lukou.api.network;

import java.util.List;
import org.lukou.api.signal.Phase;
import org.lukou.api.signal.SignalPlan;

/**
 * A node of the network.
 *
 * @param index dense index in {@link Network#junctions()}
 * @param id the network's name of the junction, unique
 * @param point its position
 * @param boundary true for a place where traffic enters or leaves the network; it has no movements
 *     and no signal
 * @param approaches the entering roads that have a movement here, in the network's order
 * @param movements its movements
 * @param phases the signal states it can show; {@code phases.get(i).index() == i}; empty at the
 *     boundary
 * @param plan the network's own plan, which is also what the junction falls back to
 */
public record Junction(
    int index,
    String id,
    Point point,
    boolean boundary,
    List<Approach> approaches,
    List<Movement> movements,
    List<Phase> phases,
    SignalPlan plan) {

  /** Copies the lists. */
  public Junction {
    approaches = List.copyOf(approaches);
    movements = List.copyOf(movements);
    phases = List.copyOf(phases);
  }

  /** Returns whether a controller has anything to decide here: at least two phases. */
  public boolean signalised() {
    return !boundary && phases.size() > 1;
  }
}

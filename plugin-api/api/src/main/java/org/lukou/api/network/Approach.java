package org.lukou.api.network;

import java.util.List;

/**
 * A road that enters a junction, with what its vehicles may do there.
 *
 * @param road the entering road
 * @param movements the movements that begin on it, in junction order
 */
public record Approach(Road road, List<Movement> movements) {

  /** Copies the list. */
  public Approach {
    movements = List.copyOf(movements);
  }
}

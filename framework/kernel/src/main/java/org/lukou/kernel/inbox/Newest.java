package org.lukou.kernel.inbox;

import org.lukou.api.observation.Observation;

/**
 * Which observation of a lane is the newest that has been taken in a turn. Keeps what orders it,
 * and not the object: to store a young object in an old one is what a garbage collector makes
 * expensive, and this is done for every reading of a city. Not thread-safe.
 */
final class Newest {

  private int turn;
  private double phenomenonTime;
  private String source = "";
  private long sequence;

  /**
   * Takes an observation, unless a newer one has been taken in the same turn; the last of equal
   * ones counts. Returns whether it was taken.
   */
  boolean take(Observation observation, int now) {
    if (turn == now && isAfter(observation)) {
      return false;
    }
    turn = now;
    phenomenonTime = observation.phenomenonTime();
    sequence = observation.sequence();
    if (!source.equals(observation.source())) { // mostly the very same string
      source = observation.source();
    }
    return true;
  }

  /** Compares as {@link Observation#ORDER} does. */
  private boolean isAfter(Observation observation) {
    int byTime = Double.compare(phenomenonTime, observation.phenomenonTime());
    if (byTime != 0) {
      return byTime > 0;
    }
    return source.equals(observation.source())
        ? sequence > observation.sequence()
        : source.compareTo(observation.source()) > 0;
  }
}

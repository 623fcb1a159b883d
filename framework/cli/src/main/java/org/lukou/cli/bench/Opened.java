package org.lukou.cli.bench;

import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.world.Checkpoint;

/**
 * The scenario's world after its very first step, and how long it took to get there.
 *
 * @param ride the world
 * @param start keeps the world at time 0; null if this kind of world cannot return
 * @param firstStep what the first step cost
 * @param loadNanos wall-clock time of opening the world
 */
record Opened(Ride ride, Checkpoint start, Cost firstStep, long loadNanos) {

  /** Opens the world and takes one step. */
  static Opened by(Worlds worlds) throws ScenarioException {
    long before = System.nanoTime();
    Ride ride = worlds.hour();
    long loadNanos = System.nanoTime() - before;
    Checkpoint start = ride.world().checkpoint().orElse(null);
    if (start != null) {
      start.save();
    }
    return new Opened(ride, start, ride.take(1), loadNanos);
  }
}

package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;

/**
 * Gives the vehicles slots in the order of the lists from time to time, so that neighbours on the
 * road are neighbours in memory. It pays where the vehicles do not fit into the processor's caches;
 * the results do not depend on it.
 */
final class Rearrangement {
  private static final int EVERY_STEPS = 64;

  private final EngineState state;
  private final Registry registry;
  private final Demand demand;
  private final int fromVehicles;

  /**
   * Creates the stage.
   *
   * @param fromVehicles number of running vehicles from which on it is done
   */
  Rearrangement(EngineState state, Registry registry, Demand demand, int fromVehicles) {
    this.state = state;
    this.registry = registry;
    this.demand = demand;
    this.fromVehicles = fromVehicles;
  }

  /** Does what is due before a step. */
  void run() {
    if (state.step % EVERY_STEPS == EVERY_STEPS - 1
        && state.running >= fromVehicles
        && !demand.hasUnrouted()) {
      rearrange();
    }
  }

  private void rearrange() {
    int slots = state.vehicles.slots();
    int[] from = new int[slots];
    int[] to = new int[slots];
    int n = collect(from);
    Arrays.fill(to, Vehicles.NONE);
    for (int i = 0; i < n; i++) {
      to[from[i]] = i;
    }
    state.vehicles.reorder(from, to, n);
    state.lists.rename(to);
    state.waiting.rename(to);
    state.sleepers.rename(to);
    state.speedDemands.rename(to);
    state.blockers.rename(to);
    state.obstacles.rename(to);
    registry.forgetSlots();
  }

  /** Writes the vehicles in their new order and returns how many there are. */
  private int collect(int[] from) {
    int n = 0;
    int[] behind = state.vehicles.behind;
    int end = state.net.drivableCount;
    for (int d = state.lists.nextOccupied(0, end);
        d < end;
        d = state.lists.nextOccupied(d + 1, end)) {
      for (int v = state.lists.front[d]; v >= 0; v = behind[v]) {
        from[n++] = v;
      }
    }
    for (int v = 0; v < state.vehicles.slots(); v++) {
      if (state.vehicles.state[v] == Vehicles.WAITING) {
        from[n++] = v;
      }
    }
    return n;
  }
}

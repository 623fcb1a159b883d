package org.lukou.traffic.sim.internal.engine;

/**
 * Moves vehicles between the lists of the drivables (CityFlow compatibility: dynamics, section
 * 10.1).
 */
final class Relocation {
  private final EngineState state;
  private final Demand demand;

  Relocation(EngineState state, Demand demand) {
    this.state = state;
    this.demand = demand;
  }

  /** Takes the vehicles that move or leave out of their lists. */
  void detach(MoverList movers) {
    Vehicles all = state.vehicles;
    for (int i = 0; i < movers.size(); i++) {
      int v = movers.get(i);
      state.lists.remove(all.drivable[v], v);
      if (all.nextDrivable[v] < 0) {
        finish(v);
      }
    }
  }

  private void finish(int v) {
    state.finished++;
    state.finishedTime += state.now() - state.vehicles.enterTime[v];
    state.running--;
    state.observer.finished(state.vehicles.number[v]);
    demand.remove(v);
  }

  /** Puts the vehicles that move into their new lists, farthest first. */
  void attach(MoverList movers) {
    Vehicles all = state.vehicles;
    for (int i = 0; i < movers.size(); i++) {
      int v = movers.get(i);
      int d = all.nextDrivable[v];
      if (d >= 0) {
        insert(v, d);
        state.observer.moved(all.number[v], all.drivable[v], d);
        all.linkEntry[v] = d >= state.net.laneCount ? state.step : Vehicles.NEVER;
      }
    }
  }

  /**
   * Vehicles that came in the same step stand in order of distance, behind those that were there.
   */
  private void insert(int v, int d) {
    Vehicles all = state.vehicles;
    int a = state.lists.tail[d];
    while (a >= 0 && all.nextDrivable[a] == d && all.nextDistance[a] < all.nextDistance[v]) {
      a = all.ahead[a];
    }
    state.lists.insertBehind(d, a, v);
  }
}

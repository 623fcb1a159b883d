package org.lukou.traffic.sim.internal.engine;

/**
 * Stores leader and gap of every vehicle. Needed only where vehicles change lanes: a wish depends
 * on the gap as last known, even if the leader is gone meanwhile.
 */
final class LeaderUpdate {
  private final EngineState state;
  private final LeaderSearch search;

  LeaderUpdate(EngineState state) {
    this.state = state;
    this.search = new LeaderSearch(state);
  }

  void run() {
    Vehicles all = state.vehicles;
    int end = state.net.drivableCount;
    for (int d = state.lists.nextOccupied(0, end);
        d < end;
        d = state.lists.nextOccupied(d + 1, end)) {
      int ahead = state.lists.front[d];
      search.store(ahead, true);
      for (int v = all.behind[ahead]; v >= 0; v = all.behind[v]) {
        all.gap[v] = (all.distance[ahead] - state.lengthOf(ahead)) - all.distance[v];
        ahead = v;
      }
    }
  }
}

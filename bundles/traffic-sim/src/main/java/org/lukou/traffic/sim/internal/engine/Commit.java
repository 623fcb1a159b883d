package org.lukou.traffic.sim.internal.engine;

/** Makes the computed state the current one (CityFlow compatibility: dynamics, section 10.2). */
final class Commit {
  private static final double QUEUED_MPS = 0.1;

  private final EngineState state;
  private long stops;

  Commit(EngineState state) {
    this.state = state;
  }

  /** Seventh stage for the drivables of a range, after relocation. */
  void run(int from, int to) {
    for (int d = state.lists.nextOccupied(from, to);
        d < to;
        d = state.lists.nextOccupied(d + 1, to)) {
      for (int v = state.lists.front[d]; v >= 0; v = state.vehicles.behind[v]) {
        commit(v);
      }
    }
    state.stops += stops;
    stops = 0;
  }

  private void commit(int v) {
    Vehicles all = state.vehicles;
    all.distance[v] = all.nextDistance[v];
    if (all.speed[v] >= QUEUED_MPS && all.nextSpeed[v] < QUEUED_MPS) {
      stops++;
    }
    all.speed[v] = all.nextSpeed[v];
    int by = all.nextBlocker[v];
    all.blocker[v] = by >= 0 && all.state[by] == Vehicles.FREE ? Vehicles.NONE : by;
    all.customSpeed[v] = Double.NaN;
    if (all.nextDrivable[v] >= 0) {
      changeDrivable(v, all.nextDrivable[v]);
    }
  }

  private void changeDrivable(int v, int d) {
    Vehicles all = state.vehicles;
    all.previous[v] = all.drivable[v];
    all.drivable[v] = d;
    all.nextDrivable[v] = Vehicles.NONE;
    if (d < state.net.laneCount) {
      all.position[v] = state.routes.advance(all.position[v], d);
    }
    all.following[v] = state.following(d, all.position[v]);
  }
}

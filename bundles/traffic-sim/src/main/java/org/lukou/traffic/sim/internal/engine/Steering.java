package org.lukou.traffic.sim.internal.engine;

/** Changes where a vehicle goes, between two steps. */
final class Steering {
  private final EngineState state;
  private final LeaderSearch leaders;

  Steering(EngineState state) {
    this.state = state;
    this.leaders = new LeaderSearch(state);
  }

  /** Returns the lane that a vehicle is on, or comes to when it is on a link. */
  int laneAhead(int v) {
    int d = state.vehicles.drivable[v];
    return state.net.isLane(d) ? d : state.net.linkEnd[d - state.net.laneCount];
  }

  /** Puts a vehicle on a route that begins with the road of its {@link #laneAhead}. */
  void follow(int v, int start) {
    disturb(v);
    Vehicles all = state.vehicles;
    all.position[v] = start;
    all.following[v] = state.following(all.drivable[v], start);
  }

  /**
   * Prepares a running vehicle for a change from outside: it stops resting, but still follows whom
   * it followed.
   */
  void disturb(int v) {
    Vehicles all = state.vehicles;
    if (all.state[v] == Vehicles.RUNNING) {
      state.sleepers.wake(all.drivable[v]);
      all.rest[v] = Rest.AWAKE;
      if (all.ahead[v] < 0 && all.leaderAt[v] != state.step) {
        leaders.store(v, false);
      }
    }
  }
}

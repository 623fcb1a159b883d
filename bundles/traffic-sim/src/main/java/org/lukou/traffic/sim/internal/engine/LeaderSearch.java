package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.network.RoadNetwork;

/**
 * Finds whom the first vehicle of a list follows on the drivables ahead (CityFlow compatibility:
 * dynamics, section 7.1). One instance per thread.
 */
final class LeaderSearch {
  private final EngineState state;
  private final RoadNetwork net;
  private int leader;
  private double gap;

  LeaderSearch(EngineState state) {
    this.state = state;
    this.net = state.net;
  }

  /** Returns the leader found last, or {@link Vehicles#NONE}. */
  int leader() {
    return leader;
  }

  /** Returns the gap to the leader found last, metres. */
  double gap() {
    return gap;
  }

  /**
   * Looks ahead from a vehicle that nobody is ahead of on its own drivable.
   *
   * @param own the drivable that it is on
   * @param newcomers whether vehicles that entered the network in this step are seen
   */
  void search(int v, int own, boolean newcomers) {
    Vehicles all = state.vehicles;
    leader = Vehicles.NONE;
    double sight = state.typeOf(v).sight;
    double free = net.length[own] - all.distance[v];
    int before = own;
    int d = all.following[v];
    while (d >= 0 && !(d < net.laneCount ? tail(d, free, newcomers) : nearest(before, free))) {
      free = free + net.length[d];
      if (free > sight) {
        return;
      }
      before = d;
      d = state.following(d, all.position[v]);
    }
  }

  /** Recalls the leader that was stored for this step. */
  void recall(int v) {
    leader = state.vehicles.leader[v];
    gap = state.vehicles.gap[v];
  }

  /** Looks ahead and stores the result for the coming action. */
  void store(int v, boolean newcomers) {
    search(v, state.vehicles.drivable[v], newcomers);
    state.vehicles.leader[v] = leader;
    state.vehicles.gap[v] = leader < 0 ? state.vehicles.gap[v] : gap;
    state.vehicles.leaderAt[v] = state.step;
    state.leadersStored = state.step;
  }

  private boolean tail(int lane, double free, boolean newcomers) {
    int q = newcomers ? state.lists.tail[lane] : state.tailBeforeEntry(lane);
    if (q < 0) {
      return false;
    }
    leader = q;
    gap = (free + state.vehicles.distance[q]) - state.lengthOf(q);
    return true;
  }

  /** Considers the last vehicles on all links that start on a lane. */
  private boolean nearest(int lane, double free) {
    for (int i = net.laneFirstLink[lane]; i < net.laneFirstLink[lane + 1]; i++) {
      int q = state.lists.tail[net.laneLinks[i]];
      if (q >= 0) {
        double to = (free + state.vehicles.distance[q]) - state.lengthOf(q);
        if (leader < 0 || to < gap) {
          leader = q;
          gap = to;
        }
      }
    }
    return leader >= 0;
  }
}

package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.network.RoadNetwork;

/**
 * Finds whom a vehicle follows, and how far ahead (CityFlow compatibility: dynamics, section 7.1).
 */
final class LeaderSearch {
  private final EngineState state;
  private final RoadNetwork net;

  LeaderSearch(EngineState state) {
    this.state = state;
    this.net = state.net;
  }

  /** Eighth stage for the drivables of a range: looks up leaders with the committed state. */
  void run(int from, int to) {
    for (int d = state.lists.nextOccupied(from, to);
        d < to;
        d = state.lists.nextOccupied(d + 1, to)) {
      for (int v = state.lists.front[d]; v >= 0; v = state.vehicles.behind[v]) {
        update(v);
      }
    }
  }

  /** Updates leader and gap of one vehicle. */
  void update(int v) {
    Vehicles all = state.vehicles;
    int a = all.ahead[v];
    if (a >= 0) {
      all.leader[v] = a;
      all.gap[v] = (all.distance[a] - state.lengthOf(a)) - all.distance[v];
    } else {
      lookAhead(v);
    }
  }

  private void lookAhead(int v) {
    Vehicles all = state.vehicles;
    all.leader[v] = Vehicles.NONE;
    double sight = state.typeOf(v).sight;
    double free = net.length[all.drivable[v]] - all.distance[v];
    int d = all.following[v];
    while (d >= 0) {
      boolean found = d < net.laneCount ? followTail(v, d, free) : followNearest(v, d, free);
      if (found) {
        return;
      }
      free = free + net.length[d];
      if (free > sight) {
        return;
      }
      d = state.following(d, all.position[v]);
    }
  }

  private boolean followTail(int v, int lane, double free) {
    int q = state.lists.tail[lane];
    if (q < 0) {
      return false;
    }
    state.vehicles.leader[v] = q;
    state.vehicles.gap[v] = (free + state.vehicles.distance[q]) - state.lengthOf(q);
    return true;
  }

  /** Follows the nearest last vehicle on all links that start where this one starts. */
  private boolean followNearest(int v, int link, double free) {
    Vehicles all = state.vehicles;
    int start = net.linkStart[link - net.laneCount];
    for (int i = net.laneFirstLink[start]; i < net.laneFirstLink[start + 1]; i++) {
      int q = state.lists.tail[net.laneLinks[i]];
      if (q >= 0) {
        double gap = (free + all.distance[q]) - state.lengthOf(q);
        if (all.leader[v] < 0 || gap < all.gap[v]) {
          all.leader[v] = q;
          all.gap[v] = gap;
        }
      }
    }
    return all.leader[v] >= 0;
  }
}

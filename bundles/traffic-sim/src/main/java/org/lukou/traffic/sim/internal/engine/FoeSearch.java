package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.network.RoadNetwork;

/**
 * Finds the vehicle that announces itself at a crossing of a link (CityFlow compatibility:
 * dynamics, section 9.1).
 *
 * <p>The reference announces vehicles to all crossings of a link in one walk from the last to the
 * first. Each condition of that walk is monotone in the distance of the crossing (who does not
 * reach back to one crossing does not reach back to an earlier one), so that the answer for one
 * crossing depends on no other, and can be asked for on demand.
 */
final class FoeSearch {
  private final EngineState state;
  private final RoadNetwork net;
  private double distance;

  FoeSearch(EngineState state) {
    this.state = state;
    this.net = state.net;
  }

  /**
   * Returns how far the vehicle found has to go to the crossing, metres; not positive if at or
   * beyond it.
   */
  double distance() {
    return distance;
  }

  /** Returns the vehicle at a crossing {@code at} metres along a link, or {@link Vehicles#NONE}. */
  int find(int link, double at) {
    Vehicles all = state.vehicles;
    int drivable = net.laneCount + link;
    int e = state.lists.tail[net.linkEnd[link]];
    if (e >= 0 && all.previous[e] == drivable) {
      double rest = net.length[drivable] - at;
      if (rest + (all.distance[e] - state.lengthOf(e)) < 0) {
        distance = -(all.distance[e] + rest);
        return e;
      }
    }
    for (int x = state.lists.front[drivable]; x >= 0; x = all.behind[x]) {
      if ((all.distance[x] - at) - state.lengthOf(x) <= 0) {
        distance = at - all.distance[x];
        return x;
      }
    }
    return approaching(link, drivable, at);
  }

  private int approaching(int link, int drivable, double at) {
    int lane = net.linkStart[link];
    int f = state.lists.front[lane];
    if (f < 0 || state.vehicles.following[f] != drivable || !state.signals.allowed[link]) {
      return Vehicles.NONE;
    }
    distance = (net.length[lane] - state.vehicles.distance[f]) + at;
    return f;
  }
}

package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.network.RoadNetwork;

/** Whether those who are about to come onto a lane can still stop. */
final class Upstream {
  private final EngineState state;
  private final RoadNetwork net;

  Upstream(EngineState state) {
    this.state = state;
    this.net = state.net;
  }

  /**
   * Returns whether everybody who is on a link into a lane, or first in front of such a link, can
   * stop before a place.
   *
   * @param rear the place, metres from the beginning of the lane; negative if it is before it
   */
  boolean stopsBefore(int lane, double rear) {
    int junction = net.roadFrom[net.laneRoad[lane]];
    for (int link = net.junctionFirstLink[junction];
        link < net.junctionFirstLink[junction + 1];
        link++) {
      if (net.linkEnd[link] == lane && !stopsOn(link, rear)) {
        return false;
      }
    }
    return true;
  }

  private boolean stopsOn(int link, double rear) {
    int d = net.laneCount + link;
    int on = state.lists.front[d];
    int before = state.lists.front[net.linkStart[link]];
    double end = net.length[d] + rear;
    return (on < 0 || stopsWithin(on, end))
        && (before < 0
            || state.vehicles.following[before] != d
            || stopsWithin(before, net.length[net.linkStart[link]] + end));
  }

  /**
   * Returns whether a vehicle can stop before it has come so far from where its drivable begins,
   * even if it accelerates in the coming step and notices only in the one after.
   */
  boolean stopsWithin(int v, double metres) {
    VehicleType type = state.typeOf(v);
    double s = state.vehicles.speed[v] + type.maxGain;
    double way = 2 * s * state.dt + type.brakeDistance(s) + type.minGap;
    return state.vehicles.distance[v] + way <= metres;
  }
}

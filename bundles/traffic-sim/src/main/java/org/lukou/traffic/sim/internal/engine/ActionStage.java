package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.network.RouteTable;

/**
 * Computes the next speed and place of every vehicle from the committed state of all, so that the
 * order does not matter (CityFlow compatibility: dynamics, part 8). One instance per thread.
 */
final class ActionStage {
  private static final double FASTEST = 100;

  private final EngineState state;
  private final RoadNetwork net;
  private final CarFollowing following;
  private final IntersectionRule intersections;
  private final MoverList movers = new MoverList();

  ActionStage(EngineState state) {
    this.state = state;
    this.net = state.net;
    this.following = new CarFollowing(state);
    this.intersections = new IntersectionRule(state);
  }

  /** Returns the vehicles that leave their drivable in this step, in canonical order. */
  MoverList movers() {
    return movers;
  }

  /** Fifth stage for the drivables of a range. */
  void run(int from, int to) {
    movers.clear();
    for (int d = state.lists.nextOccupied(from, to);
        d < to;
        d = state.lists.nextOccupied(d + 1, to)) {
      for (int v = state.lists.front[d]; v >= 0; v = state.vehicles.behind[v]) {
        move(v, d, speed(v, d));
      }
    }
  }

  private double speed(int v, int d) {
    Vehicles all = state.vehicles;
    VehicleType type = state.typeOf(v);
    double s = all.speed[v];
    all.nextBlocker[v] = Vehicles.NONE;
    double u = type.maxSpeed;
    u = Real.min(u, s + type.maxGain);
    u = Real.min(u, net.maxSpeed[d]);
    u = Real.min(u, following.speed(v));
    if (nearIntersection(v, d, type)) {
      u = Real.min(u, intersections.speed(v));
    }
    u = Real.min(u, FASTEST);
    if (all.following[v] < 0 && state.routes.road[all.position[v] + 1] != RouteTable.END) {
      double rest = net.length[d] - all.distance[v];
      u = Real.min(u, following.collisionFree(0, 1, s, type.maxNegAcc, rest, type.minGap));
    }
    return Real.max(u, s - type.maxLoss);
  }

  private boolean nearIntersection(int v, int d, VehicleType type) {
    return d >= net.laneCount
        || (state.vehicles.following[v] >= 0
            && (net.length[d] - state.vehicles.distance[v]) <= type.sight);
  }

  private void move(int v, int d, double u) {
    Vehicles all = state.vehicles;
    double s = all.speed[v];
    double way;
    if (u < 0) {
      way = state.typeOf(v).brakeDistance(s);
      all.nextSpeed[v] = 0;
    } else {
      way = ((s + u) * state.dt) / 2;
      all.nextSpeed[v] = u;
    }
    double x = way + all.distance[v];
    if (x > net.length[d]) {
      x = passOn(v, d, x);
    }
    all.nextDistance[v] = x;
  }

  /**
   * Takes a vehicle over the end of its drivable and returns the distance on the one where it comes
   * to be.
   */
  private double passOn(int v, int d, double beyond) {
    Vehicles all = state.vehicles;
    double x = beyond;
    int at = d;
    int then = all.following[v];
    while (at >= 0 && x > net.length[at]) {
      x = x - net.length[at];
      at = then;
      then = at < 0 ? at : state.following(at, all.position[v]);
    }
    all.nextDrivable[v] = at;
    movers.add(v);
    return x;
  }
}

package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.network.RoadNetwork;

/**
 * How fast a driver may go at an intersection (CityFlow compatibility: dynamics, sections 8.3 and
 * 9.2).
 */
final class IntersectionRule {
  private static final double YIELD_DISTANCE = 5;
  private static final double MOVING_MPS = 2;
  private static final double EPS = 1e-8;

  private final EngineState state;
  private final RoadNetwork net;
  private final FoeSearch foes;
  private final RightOfWay rightOfWay;

  IntersectionRule(EngineState state) {
    this.state = state;
    this.net = state.net;
    this.foes = new FoeSearch(state);
    this.rightOfWay = new RightOfWay(state);
  }

  /** Returns the allowed speed; sets the vehicle's next blocker if it has to yield. */
  double speed(int v) {
    Vehicles all = state.vehicles;
    VehicleType type = state.typeOf(v);
    double u = type.maxSpeed;
    int drivable = all.drivable[v];
    if (drivable >= net.laneCount) {
      return yieldSpeed(v, drivable - net.laneCount, all.distance[v], u);
    }
    int link = all.following[v] - net.laneCount;
    double rest = net.length[drivable] - all.distance[v];
    if ((!state.signals.allowed[link] || !hasRoom(v, net.linkEnd[link]))
        && !(type.brakeDistance(all.speed[v]) > rest)) {
      return Real.min(u, stopBefore(type, all.speed[v], rest));
    }
    if (net.linkTurning[link]) {
      u = Real.min(u, ReachSteps.TURN_SPEED);
    }
    return yieldSpeed(v, link, -rest, u);
  }

  private boolean hasRoom(int v, int lane) {
    int tail = state.lists.tail[lane];
    return tail < 0
        || state.vehicles.distance[tail] > state.lengthOf(tail) + state.lengthOf(v)
        || state.vehicles.speed[tail] >= MOVING_MPS;
  }

  private double yieldSpeed(int v, int link, double p, double u) {
    int end = net.firstCrossing[link + 1];
    for (int i = net.firstCrossing[link]; i < end; i++) {
      double toGo = net.crossingDistance[i] - p;
      if (net.crossingDistance[i] < p) {
        continue;
      }
      int other = net.crossingOther[i];
      int foe = foes.find(other, net.crossingOtherDistance[i]);
      if (foe >= 0 && !rightOfWay.mayPass(v, toGo, link, foe, foes.distance(), other)) {
        state.vehicles.nextBlocker[v] = foe;
        return Real.min(
            u, stopBefore(state.typeOf(v), state.vehicles.speed[v], toGo - YIELD_DISTANCE));
      }
    }
    return u;
  }

  /**
   * Returns the speed with which a driver comes to a stop within a distance; NaN at distance 0 and
   * speed 0.
   */
  double stopBefore(VehicleType type, double s, double distance) {
    double dt = state.dt;
    double n = s + type.usualGain;
    if ((((s + n) * dt) / 2) + (((n * n) / type.usualNegAcc) / 2) < distance) {
      return n;
    }
    double k = ((2 * distance) / (s + EPS)) / dt;
    return k >= 1 ? s - (s / Real.toInt(k)) : s - (s / k);
  }
}

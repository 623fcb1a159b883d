package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.network.RoadNetwork;

/**
 * How fast a driver may go at an intersection (CityFlow compatibility: dynamics, sections 8.3 and
 * 9.2). One instance per thread.
 */
final class IntersectionRule {
  private static final double YIELD_DISTANCE = 5;
  private static final double MOVING_MPS = 2;
  private static final double EPS = 1e-8;

  /** How far before the line a correct driver stops, so that no rounding carries him over it. */
  private static final double STOP_SHORT = 0.01;

  private final EngineState state;
  private final RoadNetwork net;
  private final JunctionScan scan;
  private final FoeSearch foes;
  private final RightOfWay rightOfWay;
  private final double dt;

  /** Null where drivers do as CityFlow's. */
  private final Merging merging;

  private SlotList yields;

  IntersectionRule(EngineState state) {
    this.state = state;
    this.net = state.net;
    this.scan = new JunctionScan(state);
    this.foes = new FoeSearch(state);
    this.rightOfWay = new RightOfWay(state);
    this.dt = state.dt;
    this.merging = state.correct ? new Merging(state) : null;
  }

  /**
   * Chooses the list to which vehicles that yield are added, each followed by whom it yields to.
   */
  void bind(SlotList list) {
    yields = list;
  }

  /** Returns whether the signal lets vehicles into a link. */
  boolean isGreen(int link) {
    return state.signals.allowed[link];
  }

  /**
   * Returns whether a driver who may not enter a link stops before it: if he can, and at yellow, if
   * he can without braking harder than usual.
   */
  boolean stops(int link, VehicleType type, double s, double rest) {
    double brake =
        state.correct && state.signals.warned[link]
            ? type.usualBrakeDistance(s)
            : type.brakeDistance(s);
    return !(brake > rest);
  }

  /** Returns whether the lane behind a link has room for a vehicle. */
  boolean hasRoom(int link, VehicleType type) {
    int tail = state.lists.tail[net.linkEnd[link]];
    return tail < 0
        || state.vehicles.distance[tail] > state.lengthOf(tail) + type.length
        || state.vehicles.speed[tail] >= MOVING_MPS;
  }

  /**
   * Returns the speed with which a driver on a lane may go on into a link; notes it if he has to
   * yield.
   */
  double enter(int v, VehicleType type, double s, int link, double rest) {
    double u = type.maxSpeed;
    if (net.linkTurning[link]) {
      u = Real.min(u, ReachSteps.TURN_SPEED);
    }
    if (merging != null) {
      u = merge(type, s, link, rest, u);
    }
    return yieldSpeed(v, type, s, link, -rest, u);
  }

  private double merge(VehicleType type, double s, int link, double rest, double u) {
    double left = rest + net.length[net.laneCount + link];
    double most = merging.follow(type, s, link, left, u);
    boolean canStop = type.brakeDistance(s) <= rest;
    return canStop && !merging.mayEnter(type, s, link, left)
        ? Real.min(most, stopBefore(type, s, rest))
        : most;
  }

  /** Returns the speed with which a driver on a link may go on. */
  double cross(int v, VehicleType type, double s, int link, double p) {
    double u = type.maxSpeed;
    if (merging != null) {
      u = merging.follow(type, s, link, net.length[net.laneCount + link] - p, u);
    }
    return yieldSpeed(v, type, s, link, p, u);
  }

  /**
   * Returns the speed allowed by the others at the crossings of a link; notes it if the driver has
   * to yield.
   *
   * @param p distance along the link, negative in front of it, metres
   * @param u speed allowed otherwise, m/s
   */
  private double yieldSpeed(int v, VehicleType type, double s, int link, double p, double u) {
    double brake = type.brakeDistance(s);
    if (!canYield(net.lastCrossing[link], p, brake)) {
      return u;
    }
    int junction = net.linkJunction[link];
    long busy = scan.busy(junction) & net.linkCrosses[link];
    if (busy == 0) {
      return u;
    }
    int first = net.junctionFirstLink[junction];
    int end = net.firstCrossing[link + 1];
    for (int i = net.firstCrossing[link]; i < end; i++) {
      int other = net.crossingOther[i];
      if ((busy >>> (other - first) & 1) != 0 && canYield(net.crossingDistance[i], p, brake)) {
        int foe = foes.find(other, net.crossingOtherDistance[i]);
        double toGo = net.crossingDistance[i] - p;
        if (foe >= 0 && !rightOfWay.mayPass(v, toGo, link, foe, foes.distance(), other)) {
          yields.add(v);
          yields.add(foe);
          return Real.min(u, stopBefore(type, s, toGo - YIELD_DISTANCE));
        }
      }
    }
    return u;
  }

  /** Returns whether a crossing, metres along the link, is far enough ahead to stop before it. */
  private static boolean canYield(double crossing, double p, double brake) {
    return crossing >= p && brake < (crossing - p) - YIELD_DISTANCE;
  }

  /**
   * Returns the speed with which a driver comes to a stop within a distance. CityFlow's is NaN at
   * distance 0 and speed 0; the correct one is the highest from which he can still stop, negative
   * if he stops within the step.
   */
  double stopBefore(VehicleType type, double s, double distance) {
    if (state.correct) {
      Braking braking = type.usualBrakeDistance(s) <= distance ? type.usual : type.hardest;
      return braking.limit(type.maxSpeed, 0, 0, 0, s, distance, STOP_SHORT);
    }
    double n = s + type.usualGain;
    if ((((s + n) * dt) / 2) + (((n * n) / type.usualNegAcc) / 2) < distance) {
      return n;
    }
    double k = ((2 * distance) / (s + EPS)) / dt;
    return k >= 1 ? s - (s / Real.toInt(k)) : s - (s / k);
  }
}

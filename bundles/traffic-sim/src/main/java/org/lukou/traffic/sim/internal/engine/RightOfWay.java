package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.network.RoadNetwork;

/** Who goes first at a crossing (CityFlow compatibility: dynamics, section 9.3). */
final class RightOfWay {
  private static final double YIELD_DISTANCE = 5;

  private final EngineState state;
  private final RoadNetwork net;

  RightOfWay(EngineState state) {
    this.state = state;
    this.net = state.net;
  }

  /**
   * Returns whether a vehicle that could still stop may pass a crossing.
   *
   * @param v the vehicle, on or in front of {@code link}
   * @param d1 its distance to the crossing, metres
   * @param foe the other vehicle, on or in front of {@code other}
   * @param d2 the other's distance, metres
   */
  boolean mayPass(int v, double d1, int link, int foe, double d2, int other) {
    return goesFirst(v, d1, link, foe, d2, other) || inCycle(foe);
  }

  private boolean ableToYield(int x, double d) {
    VehicleType type = state.typeOf(x);
    return (d > 0 && type.brakeDistance(state.vehicles.speed[x]) < d - YIELD_DISTANCE)
        || (d < 0 && d + type.length < 0);
  }

  private boolean goesFirst(int v, double d1, int link, int foe, double d2, int other) {
    if (!ableToYield(foe, d2)) {
      return false;
    }
    if (net.linkRank[link] > net.linkRank[other]) {
      return true;
    }
    if (d2 <= 0) {
      return d2 + state.lengthOf(foe) < 0;
    }
    int theirs = reach(foe, d2, other);
    int mine = reach(v, d1, link);
    if (theirs != mine || net.linkRank[link] < net.linkRank[other]) {
      return theirs > mine;
    }
    return tieBreak(v, d1, foe, d2);
  }

  private boolean tieBreak(int v, double d1, int foe, double d2) {
    Vehicles all = state.vehicles;
    if (all.linkEntry[v] != all.linkEntry[foe]) {
      return all.linkEntry[v] < all.linkEntry[foe];
    }
    return d1 == d2 ? all.priority[v] > all.priority[foe] : d1 < d2;
  }

  private int reach(int x, double d, int link) {
    return ReachSteps.count(
        state.typeOf(x), state.vehicles.speed[x], d, net.linkTurning[link], state.dt);
  }

  /**
   * Returns whether the chain of blockers of the last step that starts with {@code foe} runs in a
   * circle.
   */
  private boolean inCycle(int foe) {
    int[] blocker = state.vehicles.blocker;
    int slow = foe;
    int fast = foe;
    while (fast >= 0) {
      int next = blocker[fast];
      if (next < 0) {
        return false;
      }
      slow = blocker[slow];
      fast = blocker[next];
      if (slow == fast) {
        return true;
      }
    }
    return false;
  }
}

package org.lukou.traffic.sim.internal.engine;

import java.util.stream.IntStream;
import org.lukou.traffic.sim.internal.network.RoadNetwork;

/**
 * How correct drivers come together on a lane that several links lead to. Places on these links are
 * compared by the way that is left to the lane: whoever is inside the junction follows who is ahead
 * on another link as if it were ahead on its own; who is still in front of the line and could stop
 * there enters only if both sides can then keep apart. A higher rank goes first, then the earlier
 * link. Who stands and yields to the own link is left out, so that nobody waits in a circle. The
 * field's drivers do nothing of all this, and drive into each other. One instance per thread.
 */
final class Merging {
  private static final double STANDING_MPS = 0.1;
  private static final int[] NONE = {};

  private final EngineState state;
  private final RoadNetwork net;
  private final CarFollowing following;

  /** The links from other lanes that end where a link ends. */
  private final int[][] rivals;

  Merging(EngineState state) {
    this.state = state;
    this.net = state.net;
    this.following = new CarFollowing(state.dt);
    this.rivals = new int[net.linkCount()][];
    for (int link = 0; link < rivals.length; link++) {
      rivals[link] = rivals(link);
    }
  }

  private int[] rivals(int link) {
    int junction = net.linkJunction[link];
    int[] found =
        IntStream.range(net.junctionFirstLink[junction], net.junctionFirstLink[junction + 1])
            .filter(other -> net.linkEnd[other] == net.linkEnd[link])
            .filter(other -> net.linkStart[other] != net.linkStart[link])
            .toArray();
    return found.length == 0 ? NONE : found;
  }

  /**
   * Lowers a speed to what those ahead on other links allow.
   *
   * @param left the way to the end of the link, metres
   */
  double follow(VehicleType type, double s, int link, double left, double u) {
    double lowest = u;
    for (int rival : rivals[link]) {
      int x = lastAhead(rival, link, left);
      if (x >= 0) {
        VehicleType other = state.typeOf(x);
        double gap = left - left(x, rival) - other.length;
        lowest = following.limit(lowest, type, s, other, state.vehicles.speed[x], gap);
      }
    }
    return lowest;
  }

  /** Returns the last vehicle on a link that is ahead and does not yield to anybody. */
  private int lastAhead(int rival, int link, double left) {
    Vehicles all = state.vehicles;
    int x = state.lists.tail[net.laneCount + rival];
    while (x >= 0 && !isAhead(left(x, rival), rival, left, link)) {
      x = all.ahead[x];
    }
    return x >= 0 && !letsIn(x, link) ? x : Vehicles.NONE;
  }

  /**
   * Returns whether a vehicle stands because it yields to somebody on a link, or in front of it.
   */
  private boolean letsIn(int x, int link) {
    int blocker = state.vehicles.blocker[x];
    boolean yields = blocker >= 0 && state.vehicles.speed[x] < STANDING_MPS;
    int at = yields ? state.vehicles.drivable[blocker] : Vehicles.NONE;
    return at >= 0 && (at == net.laneCount + link || at == net.linkStart[link]);
  }

  private static boolean isAhead(double theirs, int rival, double mine, int link) {
    return theirs < mine || (theirs == mine && rival < link);
  }

  /**
   * Returns whether a driver who can stop at the line may go on into a link.
   *
   * @param left the way to the end of the link, metres
   */
  boolean mayEnter(VehicleType type, double s, int link, double left) {
    for (int rival : rivals[link]) {
      if (!agrees(type, s, link, left, rival)) {
        return false;
      }
    }
    return true;
  }

  private boolean agrees(VehicleType type, double s, int link, double left, int rival) {
    Vehicles all = state.vehicles;
    for (int x = state.lists.front[net.laneCount + rival]; x >= 0; x = all.behind[x]) {
      if (!letsIn(x, link) && !keepApart(type, s, link, left, x, rival)) {
        return false;
      }
    }
    int front = state.lists.front[net.linkStart[rival]];
    return front < 0
        || letsIn(front, link)
        || all.following[front] != net.laneCount + rival
        || !state.signals.allowed[rival]
        || !(isCommitted(front) || goesFirst(rival, link))
        || keepApart(type, s, link, left, front, rival);
  }

  private boolean goesFirst(int rival, int link) {
    int difference = net.linkRank[rival] - net.linkRank[link];
    return difference > 0 || (difference == 0 && rival < link);
  }

  private boolean isCommitted(int front) {
    double rest = net.length[state.vehicles.drivable[front]] - state.vehicles.distance[front];
    return state.typeOf(front).brakeDistance(state.vehicles.speed[front]) > rest;
  }

  private boolean keepApart(VehicleType type, double s, int link, double left, int x, int rival) {
    VehicleType other = state.typeOf(x);
    double theirs = left(x, rival);
    return isAhead(theirs, rival, left, link)
        ? left - way(type, s) >= theirs + other.length
        : theirs - way(other, state.vehicles.speed[x]) >= left + type.length;
  }

  /** Returns the way that a driver needs to stop, with the gap that he keeps, metres. */
  private double way(VehicleType type, double s) {
    return s * state.dt + type.brakeDistance(s) + type.minGap;
  }

  private double left(int x, int rival) {
    int d = state.vehicles.drivable[x];
    double left = net.length[d] - state.vehicles.distance[x];
    return net.isLane(d) ? left + net.length[net.laneCount + rival] : left;
  }
}

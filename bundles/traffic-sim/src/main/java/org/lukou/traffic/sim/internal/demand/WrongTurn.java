package org.lukou.traffic.sim.internal.demand;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.network.RoutePlanner;
import org.lukou.traffic.sim.internal.network.RouteTable;

/** Drivers who turn otherwise than planned at one junction and then go on to where they wanted. */
final class WrongTurn {
  private final RoadNetwork net;
  private final RouteTable routes;
  private final RoutePlanner planner;

  WrongTurn(RoadNetwork net, RouteTable routes) {
    this.net = net;
    this.routes = routes;
    this.planner = new RoutePlanner(net);
  }

  /**
   * Returns all roads of a changed route, or the anchors themselves if there is no other way. The
   * junction is drawn uniformly from those of the route, then the road that leaves it; where that
   * leads nowhere, the next road, then the next junction of the draw counts. One search of the
   * shortest way for each road that is tried.
   *
   * @param anchors a route that exists
   */
  int[] change(int[] anchors, Random random) {
    int[] planned = planner.route(anchors);
    for (int at : shuffled(IntStream.range(0, planned.length - 1), random)) {
      for (int next : shuffled(others(planned[at], planned[at + 1]), random)) {
        int[] changed = detour(planned, at, next);
        if (changed.length > 0 && flows(changed)) {
          return changed;
        }
      }
    }
    return anchors;
  }

  /** Returns the roads other than the planned one that leave a road's end, but not back. */
  private IntStream others(int road, int planned) {
    return Arrays.stream(net.junctionRoads[net.roadTo[road]])
        .distinct()
        .filter(next -> next != planned && net.roadTo[next] != net.roadFrom[road])
        .filter(next -> planner.connects(road, next));
  }

  /** Returns the values in an order drawn by Fisher and Yates's algorithm. */
  private static int[] shuffled(IntStream values, Random random) {
    int[] order = values.toArray();
    for (int left = order.length; left > 1; left--) {
      int drawn = random.nextInt(left);
      int value = order[drawn];
      order[drawn] = order[left - 1];
      order[left - 1] = value;
    }
    return order;
  }

  /**
   * Returns the route up to a place, another road, and the shortest way; empty if there is none.
   */
  private int[] detour(int[] planned, int at, int next) {
    int destination = planned[planned.length - 1];
    int[] rest = next == destination ? new int[] {next} : planner.route(next, destination);
    if (rest.length == 0) {
      return rest;
    }
    int[] route = Arrays.copyOf(planned, at + 1 + rest.length);
    System.arraycopy(rest, 0, route, at + 1, rest.length);
    return route;
  }

  /**
   * Returns whether every lane where the route may begin leads to its end. The dynamics choose a
   * link two roads ahead only (part 5.1); who is on the wrong lane by then would stand there for
   * ever.
   */
  private boolean flows(int... roads) {
    int start = routes.find(roads);
    return IntStream.range(0, routes.firstLanes(start))
        .allMatch(choice -> arrives(start, routes.firstLane(start, choice)));
  }

  private boolean arrives(int start, int firstLane) {
    int position = start;
    int lane = firstLane;
    while (routes.road[position + 1] != RouteTable.END) {
      int link = routes.next(position, lane);
      if (link == RouteTable.END) {
        return false;
      }
      lane = net.linkEnd[link - net.laneCount];
      position = routes.advance(position + 1, lane);
    }
    return true;
  }
}

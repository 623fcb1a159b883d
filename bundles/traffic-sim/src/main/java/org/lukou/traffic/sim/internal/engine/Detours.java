package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.network.RouteTable;

/**
 * Finds another way for every vehicle whose route leads onto a closed lane: the same roads on other
 * lanes if that is possible, otherwise the shortest open way from where its lane leads to the last
 * road of its route. Who finds none keeps its route, and waits.
 */
final class Detours {
  private final EngineState state;
  private final Steering steering;

  Detours(EngineState state) {
    this.state = state;
    this.steering = new Steering(state);
  }

  void run() {
    Vehicles all = state.vehicles;
    for (int v = 0; v < all.slots(); v++) {
      boolean travels = all.state[v] == Vehicles.RUNNING || all.state[v] == Vehicles.WAITING;
      if (travels && meetsClosureAhead(v)) {
        divert(v);
      }
    }
  }

  /** Who is on a link into a closed lane cannot avoid that one any more. */
  private boolean meetsClosureAhead(int v) {
    int lane = steering.laneAhead(v);
    return meetsClosure(lane, state.routes.advance(state.vehicles.position[v], lane));
  }

  /** Returns whether the way ahead leads onto a closed lane. */
  private boolean meetsClosure(int drivable, int position) {
    int at = position;
    for (int d = next(drivable, at); d >= 0; d = next(d, at)) {
      if (state.net.isLane(d)) {
        if (state.routes.isClosed(d)) {
          return true;
        }
        at = state.routes.advance(at, d);
      }
    }
    return false;
  }

  private int next(int drivable, int position) {
    return state.following(drivable, position);
  }

  private void divert(int v) {
    Vehicles all = state.vehicles;
    int lane = steering.laneAhead(v);
    int position = state.routes.advance(all.position[v], lane);
    int sameRoads = state.routes.find(state.routes.rest(position));
    int start = isOpen(sameRoads, lane) ? sameRoads : shortest(lane, position);
    if (start != RouteTable.END) {
      steering.follow(v, start);
    }
  }

  private boolean isOpen(int start, int lane) {
    return state.routes.leadsOn(start, lane) && !meetsClosure(lane, start);
  }

  /** Returns the shortest open route that goes on from a lane, or {@link RouteTable#END}. */
  private int shortest(int lane, int position) {
    int last = state.routes.lastRoad(position);
    int best = RouteTable.END;
    double least = Double.POSITIVE_INFINITY;
    for (int i = state.net.laneFirstLink[lane]; i < state.net.laneFirstLink[lane + 1]; i++) {
      int next = state.net.linkEnd[state.net.laneLinks[i] - state.net.laneCount];
      int road = state.net.laneRoad[next];
      int start = state.routes.findOpen(state.net.laneRoad[lane], road, last);
      if (start != RouteTable.END && isOpen(start, lane)) {
        double metres = state.routes.metres(start);
        if (metres < least) {
          least = metres;
          best = start;
        }
      }
    }
    return best;
  }
}

package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.network.RouteTable;
import org.lukou.traffic.sim.internal.roadnet.VehicleRecord;

/** Puts vehicles where they are wanted, between two steps: for engines that imagine. */
public final class Placement {
  /** More positions than the routes of a decision need in any city. */
  private static final int MOST_POSITIONS = 1 << 20;

  private final EngineState state;
  private final Demand demand;

  Placement(EngineState state, Demand demand) {
    this.state = state;
    this.demand = demand;
  }

  /**
   * Puts a vehicle behind all others on a lane. Returns false, and changes nothing, if the lane
   * does not lead along the route.
   *
   * @param distance where its front is, metres from the beginning of the lane
   * @param speed m/s
   * @param roads the road of the lane and those that follow
   */
  public boolean place(
      VehicleRecord record, int lane, double distance, double speed, int... roads) {
    RouteTable routes = state.routes;
    int start = roads.length == 1 ? routes.toEndOf(roads[0]) : routes.find(roads);
    if (!routes.leadsOn(start, lane)) {
      return false;
    }
    int v = demand.create(record, start);
    locate(v, lane, distance, speed);
    state.vehicles.following[v] = routes.next(start, lane);
    state.vehicles.number[v] = state.created++;
    state.lists.append(lane, v);
    state.sleepers.disturb(lane);
    state.running++;
    return true;
  }

  private void locate(int v, int lane, double distance, double speed) {
    Vehicles all = state.vehicles;
    all.state[v] = Vehicles.RUNNING;
    all.drivable[v] = lane;
    all.distance[v] = distance;
    all.nextDistance[v] = distance;
    all.speed[v] = speed;
    all.nextSpeed[v] = speed;
  }

  /** Returns how many vehicles wait for room on a lane. */
  public int waiting(int lane) {
    return state.waiting.count(lane);
  }

  /** Frees the memory of routes if there are too many; nobody may be under way. */
  public void forgetRoutes() {
    state.routes.forgetBeyond(MOST_POSITIONS);
  }
}

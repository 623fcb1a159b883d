package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.network.RouteTable;
import org.lukou.traffic.sim.internal.roadnet.VehicleRecord;

/**
 * What can be done to vehicles from outside, between two steps (CityFlow compatibility: dynamics,
 * section 12.1).
 */
public final class Interventions {
  private final EngineState state;
  private final Demand demand;
  private final LeaderSearch leaders;

  Interventions(EngineState state, Demand demand) {
    this.state = state;
    this.demand = demand;
    this.leaders = new LeaderSearch(state);
  }

  /** Demands a speed of a vehicle for the next step only; the limits of safety still hold. */
  public void setSpeed(int v, double mps) {
    state.speedDemands.add(v, mps);
    disturb(v);
  }

  /** Adds a vehicle with a route through the given roads and returns it. */
  public int push(VehicleRecord record, int... anchors) {
    return demand.push(record, anchors);
  }

  /**
   * Gives a vehicle a new route from its present road through the given ones. Returns false, and
   * changes nothing, if it is on a link, there is no such route, or its lane does not lead on.
   */
  public boolean setRoute(int v, int... anchors) {
    Vehicles all = state.vehicles;
    int lane = all.drivable[v];
    if (lane < 0 || lane >= state.net.laneCount) {
      return false;
    }
    int[] through = new int[anchors.length + 1];
    through[0] = state.net.laneRoad[lane];
    System.arraycopy(anchors, 0, through, 1, anchors.length);
    int start = state.routes.find(through);
    if (start == RouteTable.END || state.routes.next(start, lane) == RouteTable.END) {
      return false;
    }
    disturb(v);
    all.position[v] = start;
    all.following[v] = state.routes.next(start, lane);
    return true;
  }

  /**
   * Prepares a running vehicle for a change from outside: it stops resting, but still follows whom
   * it followed.
   */
  private void disturb(int v) {
    Vehicles all = state.vehicles;
    if (all.state[v] == Vehicles.RUNNING) {
      state.sleepers.wake(all.drivable[v]);
      all.rest[v] = Rest.AWAKE;
      if (all.ahead[v] < 0 && all.leaderAt[v] != state.step) {
        leaders.store(v, false);
      }
    }
  }
}

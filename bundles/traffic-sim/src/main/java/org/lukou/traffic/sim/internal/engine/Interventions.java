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
  private final Closures closures;
  private final Steering steering;

  Interventions(EngineState state, Demand demand, Closures closures) {
    this.state = state;
    this.demand = demand;
    this.closures = closures;
    this.steering = new Steering(state);
  }

  /** Demands a speed of a vehicle for the next step only; the limits of safety still hold. */
  public void setSpeed(int v, double mps) {
    state.speedDemands.add(v, mps);
    steering.disturb(v);
  }

  /** Returns whether there is a route through the given roads. */
  public boolean canGo(int... anchors) {
    return anchors.length > 1 && state.routes.find(anchors) != RouteTable.END;
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
    steering.follow(v, start);
    return true;
  }

  /** Lets nobody enter some lanes: those from one index to before another. */
  public void close(int fromLane, int toLane) {
    closures.close(fromLane, toLane);
  }

  /** Takes one closing of each of some lanes back. */
  public void open(int fromLane, int toLane) {
    closures.open(fromLane, toLane);
  }

  /**
   * Puts something on a lane as soon as its place is free and nobody would run into it.
   *
   * @param front where its front is, metres from the beginning of the lane
   * @param length its length, metres
   * @return its number, for {@link #clear}
   */
  public int block(int lane, double front, double length) {
    return state.obstacles.add(lane, front, length);
  }

  /** Returns whether what was put on a lane stands there. */
  public boolean stands(int obstacle) {
    return state.obstacles.stands(obstacle);
  }

  /** Takes away what was put on a lane. */
  public void clear(int obstacle) {
    state.obstacles.remove(obstacle);
  }
}

package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.roadnet.VehicleRecord;

/**
 * Read access to the vehicles, live. A vehicle is named by its slot, which is valid until the next
 * step; afterwards it has to be found again.
 */
public final class VehicleView {
  private static final double STANDING_MPS = 0.1;

  private final EngineState state;
  private final Registry registry;
  private final LaneChanging laneChanging;
  private final LeaderSearch leaders;

  VehicleView(EngineState state, Registry registry, LaneChanging laneChanging) {
    this.state = state;
    this.registry = registry;
    this.laneChanging = laneChanging;
    this.leaders = new LeaderSearch(state);
  }

  /** Returns the number of vehicles on a lane or link. */
  public int count(int drivable) {
    return state.lists.count[drivable];
  }

  /** Returns the vehicle nearest to the end of a lane or link, or -1. */
  public int front(int drivable) {
    return state.lists.front[drivable];
  }

  /** Returns the vehicle behind another one on the same lane or link, or -1. */
  public int behind(int v) {
    return state.vehicles.behind[v];
  }

  /**
   * Returns whether a standing vehicle leaves no room for one of its own length to enter a lane; an
   * obstacle is no vehicle.
   */
  public boolean entryBlocked(int lane) {
    int tail = state.lists.tail[lane];
    return tail >= 0
        && state.vehicles.isVehicle(tail)
        && state.vehicles.speed[tail] < STANDING_MPS
        && state.vehicles.distance[tail] <= 2 * state.lengthOf(tail);
  }

  /**
   * Returns the first lane or link from {@code from} on that is not empty, {@code end} if there is
   * none before it.
   */
  public int nextOccupied(int from, int end) {
    return state.lists.nextOccupied(from, end);
  }

  /**
   * Returns the time that the rest of a vehicle's route takes unhindered, from the start of its
   * present lane, seconds.
   */
  public double freeFlowSeconds(int v) {
    double seconds = 0;
    int position = state.vehicles.position[v];
    int d = state.vehicles.drivable[v];
    while (d >= 0) {
      seconds += state.net.length[d] / Math.min(state.net.maxSpeed[d], state.typeOf(v).maxSpeed);
      if (d < state.net.laneCount) {
        position = state.routes.advance(position, d);
      } else {
        position++;
      }
      d = state.following(d, position);
    }
    return seconds;
  }

  /**
   * Calls a visitor for every running vehicle in increasing order of priority, shadows left out, as
   * the reference's replay shows them.
   */
  public void forEachByPriority(VehicleVisitor visitor) {
    for (int v : registry.byPriority()) {
      if (state.vehicles.state[v] == Vehicles.RUNNING && !state.vehicles.shadow[v]) {
        visitor.visit(v);
      }
    }
  }

  /** Calls a visitor for every running vehicle, in no particular order. */
  public void forEachRunning(VehicleVisitor visitor) {
    Vehicles all = state.vehicles;
    for (int v = 0; v < all.slots(); v++) {
      if (all.state[v] == Vehicles.RUNNING) {
        visitor.visit(v);
      }
    }
  }

  /** Returns the identifier of a vehicle. */
  public String id(int v) {
    int flow = state.vehicles.flow[v];
    int ordinal = state.vehicles.ordinal[v];
    String id = flow < 0 ? "manually_pushed_" + ordinal : "flow_" + flow + "_" + ordinal;
    return state.vehicles.shadow[v] ? id + "_shadow" : id;
  }

  /** Returns the kind of a vehicle. */
  public VehicleRecord kind(int v) {
    return state.typeOf(v).source;
  }

  /** Returns the number of a vehicle in the order of routing, from 0. */
  public int number(int v) {
    return state.vehicles.number[v];
  }

  /** Returns 1 while a vehicle changes to the outer lane, -1 to the inner one, 0 otherwise. */
  public int laneChange(int v) {
    return laneChanging == null ? 0 : laneChanging.direction(v);
  }

  /** Returns how far to the right of its lane's line a vehicle that changes lanes is, metres. */
  public double sideways(int v) {
    return laneChanging == null ? 0 : laneChanging.offset(v);
  }

  /** Returns whether a vehicle only keeps a place for another one that changes lanes. */
  public boolean isShadow(int v) {
    return state.vehicles.shadow[v];
  }

  /** Returns the drivable of a vehicle. */
  public int drivable(int v) {
    return state.vehicles.drivable[v];
  }

  /** Returns the lane or link that a vehicle was on before its present one, or -1. */
  public int previous(int v) {
    return state.vehicles.previous[v];
  }

  /** Returns the distance of a vehicle along its drivable, metres. */
  public double distance(int v) {
    return state.vehicles.distance[v];
  }

  /** Returns the speed of a vehicle, m/s. */
  public double speed(int v) {
    return state.vehicles.speed[v];
  }

  /** Returns the priority of a vehicle. */
  public int priority(int v) {
    return state.vehicles.priority[v];
  }

  /** Returns the leader of a running vehicle, or -1. */
  public int leader(int v) {
    if (state.vehicles.ahead[v] >= 0) {
      return state.vehicles.ahead[v];
    }
    leaders.search(v, state.vehicles.drivable[v], false);
    return leaders.leader();
  }

  /** Returns the vehicle that another one yields to, or -1. */
  public int blocker(int v) {
    return state.vehicles.blocker[v];
  }

  /** Returns the vehicle with an identifier, or -1. */
  public int find(String id) {
    try {
      if (id.startsWith("manually_pushed_")) {
        return registry.find(-1, Integer.parseInt(id.substring(16)));
      }
      int at = id.lastIndexOf('_');
      if (id.startsWith("flow_") && at > 5) {
        return registry.find(
            Integer.parseInt(id.substring(5, at)), Integer.parseInt(id.substring(at + 1)));
      }
      return -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}

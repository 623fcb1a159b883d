package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.network.RoadNetwork;

/**
 * Moves vehicles by one step (CityFlow compatibility: dynamics, section 8.2). One instance per
 * thread.
 */
final class Motion {
  private static final double QUEUED_MPS = 0.1;

  private final EngineState state;
  private final RoadNetwork net;
  private final double dt;
  private final SlotList movers = new SlotList();
  private final SlotList yields = new SlotList();
  private long stops;

  // The arrays that every vehicle needs, for one load instead of two.
  private double[] distance;
  private double[] nextDistance;
  private double[] nextSpeed;

  Motion(EngineState state) {
    this.state = state;
    this.net = state.net;
    this.dt = state.dt;
  }

  /** Takes hold of the arrays, which stay the same during an action stage. */
  void bind() {
    distance = state.vehicles.distance;
    nextDistance = state.vehicles.nextDistance;
    nextSpeed = state.vehicles.nextSpeed;
  }

  /** Returns the vehicles that leave their drivable in this step, in the order of their moves. */
  SlotList movers() {
    return movers;
  }

  /** Returns the vehicles that yielded in this step, each followed by whom it yielded to. */
  SlotList yields() {
    return yields;
  }

  /** Returns how often a vehicle came to a stop since the last call. */
  long takeStops() {
    long taken = stops;
    stops = 0;
    return taken;
  }

  /**
   * Writes the next speed and place of a vehicle.
   *
   * @param s present speed, m/s
   * @param u speed at the end of the step; negative if the vehicle stops before
   * @return whether the state stays as it is
   */
  boolean move(int v, VehicleType type, int d, double s, double u) {
    double way;
    double next;
    if (u < 0) {
      way = type.brakeDistance(s);
      next = 0;
    } else {
      way = ((s + u) * dt) / 2;
      next = u;
    }
    double from = distance[v];
    double x = way + from;
    boolean unchanged = x == from && next == s;
    if (x > net.length[d]) {
      x = passOn(v, d, x);
    }
    if (s >= QUEUED_MPS && next < QUEUED_MPS) {
      stops++;
    }
    nextSpeed[v] = next;
    nextDistance[v] = x;
    return unchanged;
  }

  /** Writes the next speed and place of a vehicle. */
  void move(int v, double u) {
    move(v, state.typeOf(v), state.vehicles.drivable[v], state.vehicles.speed[v], u);
  }

  /** Returns whether a vehicle would leave its drivable. */
  boolean passes(int v, double u) {
    double s = state.vehicles.speed[v];
    double way = u < 0 ? state.typeOf(v).brakeDistance(s) : ((s + u) * dt) / 2;
    return way + state.vehicles.distance[v] > net.length[state.vehicles.drivable[v]];
  }

  /**
   * Takes a vehicle over the end of its drivable and returns the distance on the one where it comes
   * to be.
   */
  private double passOn(int v, int d, double beyond) {
    Vehicles all = state.vehicles;
    double x = beyond;
    int at = d;
    int then = all.following[v];
    while (at >= 0 && x > net.length[at]) {
      x = x - net.length[at];
      at = then;
      then = at < 0 ? at : state.following(at, all.position[v]);
    }
    all.nextDrivable[v] = at;
    movers.add(v);
    return x;
  }
}

package org.lukou.traffic.sim.internal.engine;

/**
 * How fast a driver may go behind another vehicle (CityFlow compatibility: dynamics, sections 7.2
 * and 7.3).
 */
final class CarFollowing {
  private final EngineState state;
  private final double dt;

  CarFollowing(EngineState state) {
    this.state = state;
    this.dt = state.dt;
  }

  /** Returns the speed allowed by the leader, or the wanted speed if there is none. */
  double speed(int v) {
    Vehicles all = state.vehicles;
    VehicleType own = state.typeOf(v);
    double custom = all.customSpeed[v];
    boolean free = Double.isNaN(custom);
    int l = all.leader[v];
    if (l < 0) {
      return free ? own.maxSpeed : custom;
    }
    VehicleType other = state.typeOf(l);
    double s = all.speed[v];
    double vl = all.speed[l];
    double gap = all.gap[v];
    double w = collisionFree(vl, other.maxNegAcc, s, own.maxNegAcc, gap, 0);
    if (!free) {
      return Real.min(custom, w);
    }
    double r = s > vl ? s - vl : 0;
    w = Real.min(w, collisionFree(vl, other.usualNegAcc, s, own.usualNegAcc, gap, own.minGap));
    return Real.min(w, ((gap + ((vl + (r / 2)) * dt)) - ((s * dt) / 2)) / own.headway);
  }

  /** Returns the greatest speed from which a stop behind a braking leader is possible, or -100. */
  double collisionFree(double vl, double bl, double vf, double bf, double gap, double target) {
    double c = ((((vf * dt) / 2) + target) - (((0.5 * vl) * vl) / bl)) - gap;
    double a = 0.5 / bf;
    double h = 0.5 * dt;
    if ((h * h) < ((4 * a) * c)) {
      return -100;
    }
    double v1 = (0.5 / a) * (Math.sqrt((h * h) - ((4 * a) * c)) - h);
    double v2 = ((2 * vl) - (bl * dt)) + ((2 * (gap - target)) / dt);
    return Real.min(v1, v2);
  }
}

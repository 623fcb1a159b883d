package org.lukou.traffic.sim.internal.engine;

/**
 * How fast a driver may go behind another vehicle (CityFlow compatibility: dynamics, section 7.3).
 */
final class CarFollowing {
  /** Far above the rounding of a product. */
  private static final double MARGIN = 1 + 1e-9;

  private final double dt;

  CarFollowing(double dt) {
    this.dt = dt;
  }

  /**
   * Lowers a wanted speed to what the leader allows. Where usual and hardest braking are the same,
   * the limit of hardest braking, which keeps no gap, is never the lower one.
   *
   * @param u speed wanted otherwise, not above the vehicle's top speed, m/s
   * @param own kind of the vehicle
   * @param s its speed, m/s
   * @param other kind of the leader
   * @param vl the leader's speed, m/s
   * @param gap distance from front to the leader's back, metres
   */
  double limit(double u, VehicleType own, double s, VehicleType other, double vl, double gap) {
    double r = s > vl ? s - vl : 0;
    double way = (gap + ((vl + (r / 2)) * dt)) - ((s * dt) / 2);
    double w = way > (u * own.headway) * MARGIN ? u : Real.min(u, way / own.headway);
    w = own.usual.limit(w, vl, other.usualBrakeDistance(vl), other.usualLoss, s, gap, own.minGap);
    if (own.brakesAlike && other.brakesAlike) {
      return w;
    }
    return own.hardest.limit(w, vl, other.brakeDistance(vl), other.maxLoss, s, gap, 0);
  }

  /** Lowers a wanted speed to one demanded from outside, as far as that is safe. */
  double limitCustom(
      double u,
      double custom,
      VehicleType own,
      double s,
      VehicleType other,
      double vl,
      double gap) {
    double w = own.hardest.limit(custom, vl, other.brakeDistance(vl), other.maxLoss, s, gap, 0);
    return Real.min(u, w);
  }
}

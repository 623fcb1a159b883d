package org.lukou.traffic.sim.internal.engine;

/**
 * The speed from which a driver with a given deceleration can still stop behind a braking leader
 * (CityFlow compatibility: dynamics, section 7.2).
 */
final class Braking {
  /** Result if no speed is low enough. */
  static final double IMPOSSIBLE = -100;

  /** Far above the rounding error of the test, far below anything that matters. */
  private static final double MARGIN = 1 + 1e-9;

  private final double dt;

  /** Whether a step is a second, so that there is nothing to divide by. */
  private final boolean second;

  private final double half;
  private final double halfSquared;
  private final double twice;
  private final double fourfold;
  private final double halfOver;

  Braking(double deceleration, double dt) {
    double a = 0.5 / deceleration;
    this.dt = dt;
    this.second = dt == 1;
    this.half = 0.5 * dt;
    this.halfSquared = half * half;
    this.twice = 2 * a;
    this.fourfold = 4 * a;
    this.halfOver = 0.5 / a;
  }

  /**
   * Lowers a speed to the one from which stopping is possible.
   *
   * @param u speed wanted
   * @param leaderSpeed speed of the leader, m/s
   * @param leaderBrake braking distance of the leader, metres
   * @param leaderLoss loss of speed of the leader in one step of braking, m/s
   * @param s own speed, m/s
   * @param gap to the leader, metres
   * @param target gap to keep, metres
   */
  double limit(
      double u,
      double leaderSpeed,
      double leaderBrake,
      double leaderLoss,
      double s,
      double gap,
      double target) {
    double c = ((((s * dt) / 2) + target) - leaderBrake) - gap;
    double twiceRoom = 2 * (gap - target);
    double v2 = ((2 * leaderSpeed) - leaderLoss) + (second ? twiceRoom : twiceRoom / dt);
    double root = halfSquared - (fourfold * c);
    double enough = (u * twice + half) * MARGIN;
    if (u >= 0 && root > enough * enough) {
      return Real.min(u, v2);
    }
    if (halfSquared < (fourfold * c)) {
      return Real.min(u, IMPOSSIBLE);
    }
    double v1 = halfOver * (Math.sqrt(root) - half);
    return Real.min(u, Real.min(v1, v2));
  }
}

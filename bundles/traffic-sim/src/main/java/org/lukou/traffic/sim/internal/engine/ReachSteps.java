package org.lukou.traffic.sim.internal.engine;

/** How many steps a vehicle needs to a crossing (CityFlow compatibility: dynamics, section 9.4). */
final class ReachSteps {
  /** Greatest speed in a turn, m/s. */
  static final double TURN_SPEED = 8.3333;

  private ReachSteps() {}

  static int count(VehicleType type, double s, double distance, boolean turning, double dt) {
    double target = turning ? TURN_SPEED : type.maxSpeed;
    double gain = type.usualPosAcc;
    if (distance <= 0) {
      return 0;
    }
    if (s > target) {
      return Real.toInt(Math.ceil(distance / s));
    }
    double until = distanceTo(target, gain, s, dt);
    if (until > distance) {
      return Real.toInt(
          Math.ceil(((Math.sqrt((s * s) + ((2 * gain) * distance)) - s) / gain) / dt));
    }
    return Real.toInt(
        Math.ceil(((target - s) / gain) / dt) + Math.ceil(((distance - until) / target) / dt));
  }

  /** Dividing by dt instead of multiplying is the reference's way. */
  private static double distanceTo(double target, double gain, double s, double dt) {
    if (target <= s) {
      return 0;
    }
    int n = Real.toInt(Math.floor(((target - s) / gain) / dt));
    double reached = s + ((n * gain) / dt);
    double x = ((s + reached) * (n * dt)) / 2;
    return x + (reached < target ? (((reached + target) * dt) / 2) : 0);
  }
}

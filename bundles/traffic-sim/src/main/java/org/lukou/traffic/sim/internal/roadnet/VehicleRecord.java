package org.lukou.traffic.sim.internal.roadnet;

import org.lukou.api.scenario.VehicleType;

/**
 * The vehicles of one flow.
 *
 * @param vehicleClass what it is, for outputs
 * @param length metres
 * @param width metres
 * @param maxPosAcc greatest acceleration, m/s2
 * @param maxNegAcc greatest deceleration, m/s2
 * @param usualPosAcc usual acceleration, m/s2
 * @param usualNegAcc usual deceleration, m/s2
 * @param minGap gap to the vehicle ahead at standstill, metres
 * @param maxSpeed m/s
 * @param headwaySeconds time gap to the vehicle ahead
 */
public record VehicleRecord(
    String vehicleClass,
    double length,
    double width,
    double maxPosAcc,
    double maxNegAcc,
    double usualPosAcc,
    double usualNegAcc,
    double minGap,
    double maxSpeed,
    double headwaySeconds) {

  /** Returns what an interface call uses where it is told nothing else. */
  public static VehicleRecord standard() {
    return new VehicleRecord(VehicleType.PASSENGER, 5, 2, 4.5, 4.5, 2.5, 2.5, 2, 16.66667, 1);
  }

  /** Returns the vehicle of a type. */
  public static VehicleRecord of(VehicleType type) {
    return new VehicleRecord(
        type.vehicleClass(),
        type.lengthMetres(),
        type.widthMetres(),
        type.maxAccelerationMps2(),
        type.maxDecelerationMps2(),
        type.usualAccelerationMps2(),
        type.usualDecelerationMps2(),
        type.minGapMetres(),
        type.maxSpeedMps(),
        type.headwaySeconds());
  }

  /** Returns the same vehicle with another length and another greatest speed. */
  public VehicleRecord with(double newLength, double newMaxSpeed) {
    return new VehicleRecord(
        vehicleClass,
        newLength,
        width,
        maxPosAcc,
        maxNegAcc,
        usualPosAcc,
        usualNegAcc,
        minGap,
        newMaxSpeed,
        headwaySeconds);
  }
}

package org.lukou.api.scenario;

/**
 * How a kind of vehicle drives; the members of a vehicle in CityFlow's flow file.
 *
 * @param lengthMetres length, more than 0
 * @param widthMetres width, more than 0
 * @param maxAccelerationMps2 strongest acceleration, more than 0
 * @param maxDecelerationMps2 strongest braking, more than 0
 * @param usualAccelerationMps2 comfortable acceleration, more than 0
 * @param usualDecelerationMps2 comfortable braking, more than 0
 * @param minGapMetres gap kept when standing, 0 or more
 * @param maxSpeedMps own top speed, more than 0
 * @param headwaySeconds time gap kept when driving, 0 or more
 */
public record VehicleType(
    double lengthMetres,
    double widthMetres,
    double maxAccelerationMps2,
    double maxDecelerationMps2,
    double usualAccelerationMps2,
    double usualDecelerationMps2,
    double minGapMetres,
    double maxSpeedMps,
    double headwaySeconds) {

  /** The car of the field's public data sets (Jinan, Hangzhou). */
  public static final VehicleType CAR =
      new VehicleType(5.0, 2.0, 2.0, 4.5, 2.0, 4.5, 2.5, 11.111, 2.0);
}

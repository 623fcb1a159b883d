package org.lukou.api.scenario;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a kind of vehicle drives; the members of a vehicle in CityFlow's flow file, and its class.
 *
 * @param vehicleClass what it is, for example {@code passenger} or {@code bus}; tells vehicles
 *     apart in outputs
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
    String vehicleClass,
    double lengthMetres,
    double widthMetres,
    double maxAccelerationMps2,
    double maxDecelerationMps2,
    double usualAccelerationMps2,
    double usualDecelerationMps2,
    double minGapMetres,
    double maxSpeedMps,
    double headwaySeconds) {

  /** The class of vehicles that name none. */
  public static final String PASSENGER = "passenger";

  /** The car of the field's public data sets (Jinan, Hangzhou). */
  public static final VehicleType CAR =
      new VehicleType(PASSENGER, 5.0, 2.0, 2.0, 4.5, 2.0, 4.5, 2.5, 11.111, 2.0);

  private static final Map<String, VehicleType> CLASSES =
      Stream.of(
              CAR,
              of("delivery", 6.5, 2.16, 2.6, 4.5, 55.56),
              of("truck", 7.1, 2.4, 1.3, 4.0, 36.11),
              of("trailer", 16.5, 2.55, 1.1, 4.0, 36.11),
              of("bus", 12.0, 2.5, 1.2, 4.0, 23.61),
              of("emergency", 6.5, 2.16, 2.6, 4.5, 55.56),
              of("motorcycle", 2.2, 0.9, 6.0, 10.0, 55.56))
          .collect(Collectors.toUnmodifiableMap(VehicleType::vehicleClass, type -> type));

  private static VehicleType of(
      String name, double length, double width, double faster, double slower, double top) {
    return new VehicleType(name, length, width, faster, slower, faster, slower, 2.5, top, 1.0);
  }

  /**
   * Returns the usual vehicle of a class: the data sets' car, and for the other classes length,
   * width, acceleration, deceleration, top speed and gap (2.5 m) of SUMO's table "Vehicle Type
   * Parameter Defaults", and SUMO's headway (tau, 1 s). Its {@code accel} and {@code decel} are
   * both the greatest and the usual values here. For a trailer the table prints 1 m/s2 and 1.1 m/s2
   * with a semitrailer; SUMO's program takes 1.1 m/s2, and so does this.
   */
  public static Optional<VehicleType> ofClass(String vehicleClass) {
    return Optional.ofNullable(CLASSES.get(vehicleClass));
  }

  /** Returns the names of the classes that have a usual vehicle, in alphabetical order. */
  public static SortedSet<String> classes() {
    return new TreeSet<>(CLASSES.keySet());
  }
}

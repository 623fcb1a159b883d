package org.lukou.traffic.sim.internal.roadnet;

import java.util.Arrays;
import java.util.List;
import org.lukou.api.scenario.VehicleType;
import org.lukou.traffic.sim.internal.json.InputFormatException;
import org.lukou.traffic.sim.internal.json.JsonCursor;
import org.lukou.traffic.sim.internal.json.JsonObject;
import org.lukou.traffic.sim.internal.json.Members;
import org.lukou.traffic.sim.internal.json.Wording;

/**
 * Reads the vehicle of a flow. Beyond CityFlow's format it may name its class; members that are
 * missing then have the class's usual values.
 */
final class VehicleReader {
  private static final List<String> NUMBERS =
      List.of(
          "length",
          "width",
          "maxPosAcc",
          "maxNegAcc",
          "usualPosAcc",
          "usualNegAcc",
          "minGap",
          "maxSpeed",
          "headwayTime");

  private static final String CLASS = "class";

  private static final Members VEHICLE =
      Members.required().optional(NUMBERS.toArray(String[]::new)).optional(CLASS);

  private static final double LONGEST_STOP_METRES = 1e6;

  private final JsonCursor in;

  VehicleReader(JsonCursor in) {
    this.in = in;
  }

  VehicleRecord read() {
    double[] numbers = new double[NUMBERS.size()];
    Arrays.fill(numbers, Double.NaN);
    String vehicleClass = null;
    JsonObject object = in.object(VEHICLE);
    for (String name = object.next(); name != null; name = object.next()) {
      switch (name) {
        case CLASS -> vehicleClass = name();
        case "width", "minGap", "headwayTime" -> numbers[index(name)] = in.numberFrom(0);
        default -> numbers[index(name)] = in.positive();
      }
    }
    complete(object, vehicleClass, numbers);
    VehicleRecord vehicle = record(vehicleClass, numbers);
    checkStop(vehicle.maxSpeed(), "usualNegAcc", vehicle.usualNegAcc());
    checkStop(vehicle.maxSpeed(), "maxNegAcc", vehicle.maxNegAcc());
    return vehicle;
  }

  private static int index(String number) {
    return NUMBERS.indexOf(number);
  }

  private String name() {
    String name = in.text();
    if (name.isBlank()) {
      throw in.problem("is blank, expected a name such as " + VehicleType.PASSENGER);
    }
    return name;
  }

  /** Gives missing numbers the usual values of the class. */
  private static void complete(JsonObject object, String vehicleClass, double... numbers) {
    double[] usual = null;
    for (int i = 0; i < numbers.length; i++) {
      if (Double.isNaN(numbers[i])) {
        usual = usual == null ? usual(object, vehicleClass, NUMBERS.get(i)) : usual;
        numbers[i] = usual[i];
      }
    }
  }

  private static double[] usual(JsonObject object, String vehicleClass, String missing) {
    if (vehicleClass == null) {
      throw object.problem(
          missing,
          "this member is missing; give it, or a member \"class\" whose usual value is taken ("
              + known()
              + ")");
    }
    return VehicleType.ofClass(vehicleClass)
        .map(VehicleReader::numbers)
        .orElseThrow(() -> unknown(object, vehicleClass, missing));
  }

  private static InputFormatException unknown(JsonObject object, String name, String missing) {
    String meant =
        NearestName.of(name, VehicleType.classes())
            .map(near -> "; did you mean \"" + near + "\"?")
            .orElse("");
    return object.problem(
        CLASS,
        "there is no class \"%s\" to take the missing %s from, expected one of %s%s"
            .formatted(Wording.shortened(name), missing, known(), meant));
  }

  private static String known() {
    return String.join(", ", VehicleType.classes());
  }

  private static double[] numbers(VehicleType type) {
    return new double[] {
      type.lengthMetres(),
      type.widthMetres(),
      type.maxAccelerationMps2(),
      type.maxDecelerationMps2(),
      type.usualAccelerationMps2(),
      type.usualDecelerationMps2(),
      type.minGapMetres(),
      type.maxSpeedMps(),
      type.headwaySeconds()
    };
  }

  private static VehicleRecord record(String vehicleClass, double... of) {
    return new VehicleRecord(
        vehicleClass == null ? VehicleType.PASSENGER : vehicleClass,
        of[0],
        of[1],
        of[2],
        of[3],
        of[4],
        of[5],
        of[6],
        of[7],
        of[8]);
  }

  /** Whoever needs longer to stop would have to look ahead over the whole network. */
  private void checkStop(double speed, String name, double deceleration) {
    double way = speed * speed / deceleration / 2;
    if (!(way <= LONGEST_STOP_METRES)) {
      throw in.problem(
          "needs "
              + way
              + " m to stop from maxSpeed with "
              + name
              + ", expected at most "
              + LONGEST_STOP_METRES
              + " m");
    }
  }
}

package org.lukou.traffic.sim.internal.roadnet;

import org.lukou.api.scenario.VehicleType;
import org.lukou.traffic.sim.internal.json.JsonCursor;
import org.lukou.traffic.sim.internal.json.JsonObject;
import org.lukou.traffic.sim.internal.json.Members;

/** Reads the vehicle of a flow. */
final class VehicleReader {
  private static final Members VEHICLE =
      Members.required(
          "length",
          "width",
          "maxPosAcc",
          "maxNegAcc",
          "usualPosAcc",
          "usualNegAcc",
          "minGap",
          "maxSpeed",
          "headwayTime");

  private static final double LONGEST_STOP_METRES = 1e6;

  private final JsonCursor in;

  VehicleReader(JsonCursor in) {
    this.in = in;
  }

  VehicleRecord read() {
    double length = 0;
    double width = 0;
    double maxPosAcc = 0;
    double maxNegAcc = 0;
    double usualPosAcc = 0;
    double usualNegAcc = 0;
    double minGap = 0;
    double maxSpeed = 0;
    double headway = 0;
    JsonObject object = in.object(VEHICLE);
    for (String name = object.next(); name != null; name = object.next()) {
      switch (name) {
        case "length" -> length = in.positive();
        case "width" -> width = in.numberFrom(0);
        case "maxPosAcc" -> maxPosAcc = in.positive();
        case "maxNegAcc" -> maxNegAcc = in.positive();
        case "usualPosAcc" -> usualPosAcc = in.positive();
        case "usualNegAcc" -> usualNegAcc = in.positive();
        case "minGap" -> minGap = in.numberFrom(0);
        case "maxSpeed" -> maxSpeed = in.positive();
        default -> headway = in.numberFrom(0);
      }
    }
    checkStop(maxSpeed, "usualNegAcc", usualNegAcc);
    checkStop(maxSpeed, "maxNegAcc", maxNegAcc);
    return new VehicleRecord(
        VehicleType.PASSENGER,
        length,
        width,
        maxPosAcc,
        maxNegAcc,
        usualPosAcc,
        usualNegAcc,
        minGap,
        maxSpeed,
        headway);
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

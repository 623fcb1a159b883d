package org.lukou.scenario.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.scenario.VehicleType;

/**
 * A vehicle type in an event: the name of a class, or CityFlow's members with an optional class.
 */
final class VehicleMembers {

  private static final String CLASS = "class";
  private static final String NAMES = String.join(", ", VehicleType.classes());
  private static final List<String> MEMBERS =
      List.of(
          CLASS,
          "length",
          "width",
          "maxPosAcc",
          "maxNegAcc",
          "usualPosAcc",
          "usualNegAcc",
          "minGap",
          "maxSpeed",
          "headwayTime");

  private VehicleMembers() {}

  static VehicleType read(JsonNode json, Members.Place place) throws ScenarioException {
    if (!json.isTextual()) {
      return read(Members.of(json, place));
    }
    Optional<VehicleType> type = VehicleType.ofClass(json.asText());
    if (type.isEmpty()) {
      throw place.wrong("is " + json + ", expected one of " + NAMES + ", or an object");
    }
    return type.get();
  }

  private static VehicleType read(Members in) throws ScenarioException {
    in.allowOnly(MEMBERS);
    return new VehicleType(
        in.has(CLASS) ? in.text(CLASS, "the name of a class") : VehicleType.PASSENGER,
        in.positive("length", "metres"),
        in.positive("width", "metres"),
        in.positive("maxPosAcc", "m/s2"),
        in.positive("maxNegAcc", "m/s2"),
        in.positive("usualPosAcc", "m/s2"),
        in.positive("usualNegAcc", "m/s2"),
        in.atLeastZero("minGap", "metres"),
        in.positive("maxSpeed", "m/s"),
        in.atLeastZero("headwayTime", "seconds"));
  }

  static void write(VehicleType type, ObjectNode out) {
    String name = type.vehicleClass();
    if (VehicleType.ofClass(name).filter(type::equals).isPresent()) {
      out.put("vehicle", name);
      return;
    }
    out.putObject("vehicle")
        .put(CLASS, name)
        .put("length", type.lengthMetres())
        .put("width", type.widthMetres())
        .put("maxPosAcc", type.maxAccelerationMps2())
        .put("maxNegAcc", type.maxDecelerationMps2())
        .put("usualPosAcc", type.usualAccelerationMps2())
        .put("usualNegAcc", type.usualDecelerationMps2())
        .put("minGap", type.minGapMetres())
        .put("maxSpeed", type.maxSpeedMps())
        .put("headwayTime", type.headwaySeconds());
  }
}

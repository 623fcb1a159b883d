package org.lukou.scenario.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.scenario.VehicleType;

/**
 * A vehicle type in an event: the name of a class, or CityFlow's members with an optional class,
 * whose usual values stand in for members that are missing.
 */
final class VehicleMembers {

  private static final double LONGEST_METRES = 1_000;
  private static final double LONGEST_STOP_METRES = 1e6;
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
    VehicleType type = complete(in);
    if (type.lengthMetres() > LONGEST_METRES) {
      throw in.place()
          .member("length")
          .wrong("is " + type.lengthMetres() + ", expected at most " + LONGEST_METRES + " metres");
    }
    checkStop(in, "maxNegAcc", type.maxSpeedMps(), type.maxDecelerationMps2());
    checkStop(in, "usualNegAcc", type.maxSpeedMps(), type.usualDecelerationMps2());
    return type;
  }

  /** Whoever needs longer to stop would have to look ahead over the whole network. */
  private static void checkStop(Members in, String name, double speed, double deceleration)
      throws ScenarioException {
    double way = speed * speed / deceleration / 2;
    if (!(way <= LONGEST_STOP_METRES)) {
      throw in.place()
          .wrong(
              "needs %s m to stop from maxSpeed with %s, expected at most %s m"
                  .formatted(way, name, LONGEST_STOP_METRES));
    }
  }

  /** Takes what is missing from the class, if one is named. */
  private static VehicleType complete(Members given) throws ScenarioException {
    String name = given.has(CLASS) ? given.text(CLASS, "the name of a class") : null;
    Members in = given;
    if (name != null && given.json().size() < MEMBERS.size()) {
      in = given.withDefaults(numbers(usual(name, given.place().member(CLASS))));
    }
    return new VehicleType(
        name == null ? VehicleType.PASSENGER : name,
        in.positive("length", "metres"),
        in.atLeastZero("width", "metres"),
        in.positive("maxPosAcc", "m/s2"),
        in.positive("maxNegAcc", "m/s2"),
        in.positive("usualPosAcc", "m/s2"),
        in.positive("usualNegAcc", "m/s2"),
        in.atLeastZero("minGap", "metres"),
        in.positive("maxSpeed", "m/s"),
        in.atLeastZero("headwayTime", "seconds"));
  }

  private static VehicleType usual(String name, Members.Place place) throws ScenarioException {
    return VehicleType.ofClass(name)
        .orElseThrow(
            () ->
                place.wrong(
                    "is \"%s\", which has no usual values for what is missing, expected one of %s"
                        .formatted(name, NAMES)));
  }

  static void write(VehicleType type, ObjectNode out) {
    String name = type.vehicleClass();
    if (VehicleType.ofClass(name).filter(type::equals).isPresent()) {
      out.put("vehicle", name);
      return;
    }
    ObjectNode vehicle = out.putObject("vehicle").put(CLASS, name);
    vehicle.setAll(numbers(type));
  }

  private static ObjectNode numbers(VehicleType type) {
    return JsonNodeFactory.instance
        .objectNode()
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

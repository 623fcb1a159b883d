package org.lukou.coap.wire;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lukou.api.observation.ObservedProperty;
import org.lukou.coap.wire.senml.PresetName;

/** The names on the wire: paths, resource types, and how readings are called. */
public final class Names {

  /** Path of the pack of all detectors. */
  public static final String DETECTORS = "detectors";

  /** Path of what the signal shows. */
  public static final String SIGNAL = "signal";

  /** Path of commands, below {@link #SIGNAL}. */
  public static final String COMMAND = "command";

  /** Path of the release of the conflict monitor, below {@link #SIGNAL}. */
  public static final String RESET = "reset";

  /** Path of the counters. */
  public static final String HEALTH = "health";

  /** The interface of what answers with SenML. */
  public static final String SENML_INTERFACE = "lukou.senml";

  /** Resource type of the pack of all detectors. */
  public static final String DETECTORS_TYPE = "lukou.detectors";

  /** Resource type of one detector. */
  public static final String DETECTOR_TYPE = "lukou.detector";

  /** Resource type of what the signal shows. */
  public static final String SIGNAL_TYPE = "lukou.signal";

  /** Resource type of commands. */
  public static final String COMMAND_TYPE = "lukou.command";

  /** Resource type of the release of the conflict monitor. */
  public static final String RESET_TYPE = "lukou.reset";

  /** Resource type of the counters; its title is the id of the junction. */
  public static final String HEALTH_TYPE = "lukou.health";

  private static final String SCHEME = "lukou:";

  private static final Map<ObservedProperty, String> READINGS =
      new EnumMap<>(
          Map.of(
              ObservedProperty.VEHICLE_COUNT, "count",
              ObservedProperty.QUEUE, "queue",
              ObservedProperty.MEAN_SPEED, "speed",
              ObservedProperty.OCCUPANCY, "occupancy",
              ObservedProperty.ENTRY_BLOCKED, "blocked"));

  private static final Map<ObservedProperty, String> UNITS =
      new EnumMap<>(
          Map.of(
              ObservedProperty.VEHICLE_COUNT, "count",
              ObservedProperty.QUEUE, "count",
              ObservedProperty.MEAN_SPEED, "m/s",
              ObservedProperty.OCCUPANCY, "/"));

  /** The names of the places that most cabinets have, which are written again and again. */
  private static final List<Map<ObservedProperty, PresetName>> NEAR =
      IntStream.range(0, 64).mapToObj(Names::near).toList();

  private Names() {}

  /** Returns how readings of a property are called. */
  public static String reading(ObservedProperty property) {
    return READINGS.get(property);
  }

  /** Returns how readings of a property are called in the pack of all detectors. */
  public static PresetName reading(int place, ObservedProperty property) {
    return place < NEAR.size() ? NEAR.get(place).get(property) : far(place, property);
  }

  private static Map<ObservedProperty, PresetName> near(int place) {
    Map<ObservedProperty, PresetName> names = new EnumMap<>(ObservedProperty.class);
    READINGS.keySet().forEach(property -> names.put(property, far(place, property)));
    return names;
  }

  private static PresetName far(int place, ObservedProperty property) {
    return new PresetName(place + "/" + READINGS.get(property));
  }

  /** Returns the unit of a property, null if it has none. */
  public static String unit(ObservedProperty property) {
    return UNITS.get(property);
  }

  /** Returns the base name of a junction's packs: its id, in the characters that SenML allows. */
  public static String baseName(String junction) {
    StringBuilder name = new StringBuilder(SCHEME);
    for (byte b : junction.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '.')) {
        name.append(c);
      } else {
        name.append('-').append("%02x".formatted(b & 0xff));
      }
    }
    return name.append('/').toString();
  }
}

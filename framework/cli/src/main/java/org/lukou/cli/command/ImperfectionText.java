package org.lukou.cli.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lukou.api.device.Imperfection;
import org.lukou.api.device.Imperfections;

/**
 * Reads {@code noise=0.1,drop-out=0.02}, for all detectors or, with its id and a colon, for one.
 */
final class ImperfectionText {

  private static final List<String> NAMES =
      List.of("noise", "drop-out", "stuck-at", "bias", "delay", "clock-skew");

  private ImperfectionText() {}

  /**
   * Returns how detectors err.
   *
   * @param texts one for all detectors, and any number for single ones
   * @throws IllegalArgumentException if one cannot be read; the message is for the user
   */
  static Imperfections of(List<String> texts, long seed) {
    Imperfection everywhere = Imperfection.NONE;
    Map<String, Imperfection> single = new HashMap<>();
    for (String text : texts) {
      int colon = text.lastIndexOf(':');
      if (colon < 0) {
        everywhere = imperfection(text, text);
      } else {
        single.put(text.substring(0, colon), imperfection(text.substring(colon + 1), text));
      }
    }
    return new Imperfections(everywhere, single, seed);
  }

  private static Imperfection imperfection(String parts, String text) {
    Map<String, Double> values = new HashMap<>();
    for (String part : parts.split(",", -1)) {
      String[] pair = part.split("=", 2);
      if (pair.length < 2 || !NAMES.contains(pair[0])) {
        throw wrong(text);
      }
      try {
        values.put(pair[0], Double.valueOf(pair[1]));
      } catch (NumberFormatException e) {
        throw wrong(text);
      }
    }
    return new Imperfection(
        values.getOrDefault("noise", 0.0),
        values.getOrDefault("drop-out", 0.0),
        values.getOrDefault("stuck-at", Double.NaN),
        values.getOrDefault("bias", 0.0),
        values.getOrDefault("delay", 0.0),
        values.getOrDefault("clock-skew", 0.0));
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "--imperfect \"%s\" is not like noise=0.1,drop-out=0.02 or road_0_1_0_0:stuck-at=3; there are %s"
            .formatted(text, String.join(", ", NAMES)));
  }
}

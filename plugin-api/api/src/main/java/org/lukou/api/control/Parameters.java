package org.lukou.api.control;

import java.util.Map;

/**
 * Settings of an algorithm by name, as a user wrote them.
 *
 * @param values text by name
 */
public record Parameters(Map<String, String> values) {

  /** No settings: every default. */
  public static final Parameters NONE = new Parameters(Map.of());

  /** Copies the map. */
  public Parameters {
    values = Map.copyOf(values);
  }

  /** Returns the text of a setting, or the default if it is not set. */
  public String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  /**
   * Returns a setting as a number.
   *
   * @throws IllegalArgumentException if it is set and not a finite number
   */
  public double number(String name, double otherwise) {
    String text = values.get(name);
    if (text == null) {
      return otherwise;
    }
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, as for infinity
    }
    throw new IllegalArgumentException(
        "parameter " + name + " is \"" + text + "\", which is not a finite number");
  }
}

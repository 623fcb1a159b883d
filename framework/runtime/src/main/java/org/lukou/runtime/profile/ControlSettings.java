package org.lukou.runtime.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which algorithm controls the city.
 *
 * @param controller its name, for example {@code max-pressure}
 * @param parameters its settings by name
 * @param decisionBudgetMillis longest time of one decision before the junction falls back to its
 *     own plan, more than 0
 */
public record ControlSettings(
    String controller, Map<String, String> parameters, double decisionBudgetMillis) {

  /** Copies the map and keeps its order. */
  public ControlSettings {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}

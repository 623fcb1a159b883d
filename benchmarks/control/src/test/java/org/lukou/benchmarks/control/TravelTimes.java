package org.lukou.benchmarks.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** The reference's own record of its runs, {@code travel-times.json}. */
final class TravelTimes {

  private final JsonNode root;

  private TravelTimes(JsonNode root) {
    this.root = root;
  }

  static TravelTimes read() throws IOException {
    return new TravelTimes(
        new ObjectMapper()
            .readTree(SharedData.directory().resolve("data/travel-times.json").toFile()));
  }

  /** Returns a figure; with lane changes on its mean over the engine's seeds. */
  double figure(boolean laneChange, Cell cell, String name) {
    JsonNode runs = root.required(laneChange ? "laneChangeTrue" : "laneChangeFalse");
    JsonNode run = runs.required(cell.flow().label()).required(theirName(cell.rule()));
    JsonNode figure = run.required(name);
    return figure.isObject() ? figure.required("mean").doubleValue() : figure.doubleValue();
  }

  private static String theirName(Rule rule) {
    return switch (rule) {
      case FIXED_TIME -> "FixedTime";
      case MAX_PRESSURE -> "MaxPressure";
      case EFFICIENT_MAX_PRESSURE -> "EfficientMaxPressure";
      case ADVANCED_MAX_PRESSURE -> "AdvancedMaxPressure";
    };
  }
}

package org.lukou.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Parses what the generator writes with a general JSON parser. */
final class Written {

  private Written() {}

  static JsonNode network(GridGeometry geometry) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new GridNetwork(geometry).write(out, ProgressListener.SILENT);
    return new ObjectMapper().readTree(out.toByteArray());
  }

  static JsonNode demand(GridScenario scenario) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new GridDemand(scenario).write(out, ProgressListener.SILENT);
    return new ObjectMapper().readTree(out.toByteArray());
  }

  static Map<String, JsonNode> byId(JsonNode array) {
    Map<String, JsonNode> elements = new LinkedHashMap<>();
    for (JsonNode element : array) {
      elements.put(element.get("id").textValue(), element);
    }
    return elements;
  }

  /** Returns every pair of roads that a movement joins, as {@code from>to}. */
  static Set<String> movements(JsonNode network) {
    Set<String> pairs = new TreeSet<>();
    for (JsonNode junction : network.get("intersections")) {
      for (JsonNode link : junction.get("roadLinks")) {
        pairs.add(link.get("startRoad").textValue() + ">" + link.get("endRoad").textValue());
      }
    }
    return pairs;
  }
}

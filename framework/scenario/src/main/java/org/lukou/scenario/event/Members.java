package org.lukou.scenario.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.lukou.api.scenario.ScenarioException;

/**
 * A JSON object with its place, and typed access to its members. Whatever is wrong is told with the
 * place and what is expected there.
 */
record Members(JsonNode json, Place place) {

  /** Where something stands: the file (or what takes its place) and the JSON path. */
  record Place(String source, String path) {

    Place member(String name) {
      return new Place(source, path + "." + name);
    }

    Place element(int index) {
      return new Place(source, path + "[" + index + "]");
    }

    ScenarioException wrong(String what) {
      String sentence = path + ": " + what;
      return new ScenarioException(source + ": " + sentence.replaceAll("\\p{Cntrl}", "?"));
    }
  }

  static Members of(JsonNode json, Place place) throws ScenarioException {
    if (!json.isObject()) {
      throw place.wrong(
          "is " + json.getNodeType().name().toLowerCase(Locale.ROOT) + ", expected an object");
    }
    return new Members(json, place);
  }

  /** Refuses every member that is not one of these. */
  void allowOnly(List<String> names) throws ScenarioException {
    Iterator<String> present = json.fieldNames();
    while (present.hasNext()) {
      String name = present.next();
      if (!names.contains(name)) {
        throw place
            .member(name)
            .wrong("is unknown here, expected only " + String.join(", ", names));
      }
    }
  }

  /** Returns these members, and those of another object that are missing here. */
  Members withDefaults(ObjectNode others) {
    ObjectNode all = others.deepCopy();
    json.properties().forEach(member -> all.set(member.getKey(), member.getValue()));
    return new Members(all, place);
  }

  boolean has(String name) {
    return json.has(name);
  }

  /** Returns a member; {@code expected} says what it should be. */
  JsonNode required(String name, String expected) throws ScenarioException {
    JsonNode value = json.get(name);
    if (value == null) {
      throw place.member(name).wrong("is missing, expected " + expected);
    }
    return value;
  }

  String text(String name, String expected) throws ScenarioException {
    return text(required(name, expected), place.member(name), expected);
  }

  private static String text(JsonNode value, Place at, String expected) throws ScenarioException {
    if (!value.isTextual() || value.asText().isEmpty()) {
      throw at.wrong("is " + shown(value) + ", expected " + expected);
    }
    return value.asText();
  }

  List<String> texts(String name, int least, String expected) throws ScenarioException {
    JsonNode array = required(name, expected);
    Place at = place.member(name);
    if (!array.isArray() || array.size() < least) {
      throw at.wrong("is " + shown(array) + ", expected " + expected);
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      texts.add(text(array.get(i), at.element(i), "the id of a road"));
    }
    return texts;
  }

  double atLeastZero(String name, String what) throws ScenarioException {
    double value = number(name, what + ", 0 or more");
    if (!(value >= 0)) {
      throw outOfRange(name, what + ", 0 or more");
    }
    return value;
  }

  double positive(String name, String what) throws ScenarioException {
    double value = number(name, what + ", more than 0");
    if (!(value > 0)) {
      throw outOfRange(name, what + ", more than 0");
    }
    return value;
  }

  private double number(String name, String expected) throws ScenarioException {
    JsonNode value = required(name, expected);
    if (value.isNumber() && Double.isInfinite(value.asDouble())) {
      throw place.member(name).wrong("is a number too large to work with, expected " + expected);
    }
    if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
      throw outOfRange(name, expected);
    }
    return value.asDouble();
  }

  private ScenarioException outOfRange(String name, String expected) {
    return place.member(name).wrong("is " + shown(json.get(name)) + ", expected " + expected);
  }

  private static String shown(JsonNode value) {
    if (value.isArray()) {
      return value.isEmpty() ? "an empty array" : "an array of " + value.size();
    }
    return value.isObject() ? "an object" : value.toString();
  }
}

package org.lukou.traffic.sim.internal.roadnet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A good document as a tree, each part of which can be damaged. */
final class DamagedTree {
  /**
   * A value in the document.
   *
   * @param index number in the order of the text
   * @param name its name if it is a member, else null
   * @param path its JSON path
   */
  record Part(int index, String name, String path, JsonNode node, List<Part> parts) {}

  /** All parts, the document itself first. */
  final List<Part> parts = new ArrayList<>();

  DamagedTree(String document) {
    try {
      grow(null, "$", new ObjectMapper().readTree(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Part grow(String name, String path, JsonNode node) {
    Part part = new Part(parts.size(), name, path, node, new ArrayList<>());
    parts.add(part);
    node.properties().forEach(m -> grow(part, m.getKey(), "." + m.getKey(), m.getValue()));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      grow(part, null, "[" + i + "]", node.get(i));
    }
    return part;
  }

  private void grow(Part parent, String name, String step, JsonNode node) {
    parent.parts().add(grow(name, parent.path() + step, node));
  }

  /** Returns the document with some parts, given by their numbers, damaged. */
  String with(Map<Integer, Damage> damages) {
    return String.join("", texts(parts.get(0), damages));
  }

  private static List<String> texts(Part part, Map<Integer, Damage> damages) {
    Damage damage = damages.get(part.index());
    String value = value(part, damages);
    return damage == null
        ? List.of(Damage.part(part.name(), value))
        : damage.apply(part.name(), value);
  }

  private static String value(Part part, Map<Integer, Damage> damages) {
    if (!part.node().isContainerNode()) {
      return part.node().toString();
    }
    List<String> inner = new ArrayList<>();
    for (Part child : part.parts()) {
      inner.addAll(texts(child, damages));
    }
    String all = String.join(", ", inner);
    return part.node().isArray() ? "[" + all + "]" : "{" + all + "}";
  }
}

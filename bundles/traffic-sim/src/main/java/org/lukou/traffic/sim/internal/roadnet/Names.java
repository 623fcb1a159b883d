package org.lukou.traffic.sim.internal.roadnet;

import java.util.HashMap;
import java.util.Map;
import org.lukou.traffic.sim.internal.json.Wording;

/** Identifiers with their positions in the file. */
final class Names {
  private final String kind;
  private final Map<String, Integer> indices = new HashMap<>();

  Names(String kind) {
    this.kind = kind;
  }

  void add(Spot spot, String id) {
    if (indices.putIfAbsent(id, indices.size()) != null) {
      throw spot.problem(
          "the id \""
              + Wording.shortened(id)
              + "\" is used twice, expected a different id for every "
              + kind);
    }
  }

  int find(Spot spot, String id) {
    Integer index = indices.get(id);
    if (index == null) {
      throw spot.problem("there is no " + kind + " \"" + Wording.shortened(id) + "\"");
    }
    return index;
  }
}

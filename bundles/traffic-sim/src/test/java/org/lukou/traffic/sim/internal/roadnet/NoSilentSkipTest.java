package org.lukou.traffic.sim.internal.roadnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lukou.traffic.sim.internal.SmallNetwork;
import org.lukou.traffic.sim.internal.json.InputFormatException;

/** No required member is passed over: if it is missing or of a wrong type, the file is refused. */
class NoSilentSkipTest {
  /** What the reference passes over, and so do we (dynamics, sections 1.2, 1.4 and 1.5). */
  private static final Set<String> PASSED_OVER =
      Set.of(
          // optional: 0 if it is missing or no integer
          "$[0].startTime missing",
          "$[0].startTime of a wrong type",
          // optional: -1 if it is missing or no integer
          "$[0].endTime missing",
          "$[0].endTime of a wrong type",
          // optional: a curve is generated
          "$.intersections[1].roadLinks[0].laneLinks[0].points missing");

  private static final List<String> TYPES =
      List.of("null", "true", "\"x\"", "7", "7.0", "[]", "{}");

  private final Set<String> read = new TreeSet<>();
  private int attempts;

  @Test
  void everyRequiredMemberCounts() {
    damage(new DamagedTree(SmallNetwork.ROADNET));
    damage(new DamagedTree(SmallNetwork.FLOW));
    assertEquals(new TreeSet<>(PASSED_OVER), read);
    assertTrue(attempts > 400, attempts + " attempts");
  }

  private void damage(DamagedTree tree) {
    for (DamagedTree.Part part : tree.parts) {
      if (part.name() != null) {
        attempt(tree, part, "missing", (name, value) -> List.of());
        attempt(tree, part, "missing", (name, value) -> List.of(Damage.part(name + "s", value)));
      }
      for (String wrong : wrong(part.node())) {
        attempt(tree, part, "of a wrong type", Damage.replaced(wrong));
      }
    }
  }

  private static List<String> wrong(JsonNode right) {
    List<String> wrong = new ArrayList<>(TYPES);
    if (right.isBoolean()) {
      wrong.remove("true");
    } else if (right.isTextual()) {
      wrong.remove("\"x\"");
    } else if (right.isArray()) {
      wrong.remove("[]");
    } else if (right.isObject()) {
      wrong.remove("{}");
    } else {
      wrong.remove("7");
      wrong.remove("7.0");
    }
    return wrong;
  }

  private void attempt(DamagedTree tree, DamagedTree.Part part, String how, Damage damage) {
    attempts++;
    String document = tree.with(Map.of(part.index(), damage));
    try {
      if (part.path().startsWith("$[") || tree.parts.get(0).node().isArray()) {
        SmallNetwork.flows(document);
      } else {
        SmallNetwork.compile(document);
      }
      read.add(part.path() + " " + how);
    } catch (InputFormatException e) {
      assertEquals(part.path(), e.path(), e.getMessage());
    }
  }
}

package org.lukou.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridNetworkTest {

  private static final Set<String> TURNS = Set.of("go_straight", "turn_left", "turn_right");

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 5", "6, 2", "4, 4"})
  void roadsHaveEverythingThatTheFormatRequires(int columns, int rows) throws IOException {
    GridGeometry geometry = GridGeometry.HANGZHOU.withSize(columns, rows);
    JsonNode network = Written.network(geometry);
    Set<String> junctions = Written.byId(network.get("intersections")).keySet();
    assertEquals(geometry.roadCount(), Written.byId(network.get("roads")).size());
    for (JsonNode road : network.get("roads")) {
      assertTrue(junctions.contains(road.get("startIntersection").textValue()));
      assertTrue(junctions.contains(road.get("endIntersection").textValue()));
      assertEquals(2, road.get("points").size());
      assertNotEquals(road.get("points").get(0), road.get("points").get(1));
      assertEquals(3, road.get("lanes").size());
      for (JsonNode lane : road.get("lanes")) {
        assertEquals(4, lane.get("width").doubleValue());
        assertEquals(11.111, lane.get("maxSpeed").doubleValue());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 5", "6, 2", "4, 4"})
  void junctionsHaveEverythingThatTheFormatRequires(int columns, int rows) throws IOException {
    JsonNode network = Written.network(GridGeometry.HANGZHOU.withSize(columns, rows));
    Set<String> roads = Written.byId(network.get("roads")).keySet();
    int signalised = 0;
    for (JsonNode node : network.get("intersections")) {
      assertTrue(node.get("point").get("x").isNumber() && node.get("point").get("y").isNumber());
      assertTrue(node.get("virtual").isBoolean());
      for (JsonNode road : node.get("roads")) {
        assertTrue(roads.contains(road.textValue()), road::textValue);
      }
      boolean junction = !node.get("virtual").booleanValue();
      signalised += junction ? 1 : 0;
      assertEquals(junction ? 15 : 0, node.get("width").intValue());
      assertEquals(junction ? 12 : 0, node.get("roadLinks").size());
      assertEquals(junction ? 9 : 0, node.get("trafficLight").get("lightphases").size());
      assertEquals(junction ? 8 : 2, node.get("roads").size());
    }
    assertEquals(columns * rows, signalised);
    assertEquals(columns * rows + 2 * (columns + rows), network.get("intersections").size());
  }

  @Test
  void everyMovementLinksItsEntryLaneToAllExitLanes() throws IOException {
    JsonNode network = Written.network(GridGeometry.HANGZHOU);
    Map<String, JsonNode> roads = Written.byId(network.get("roads"));
    for (JsonNode junction : network.get("intersections")) {
      for (JsonNode link : junction.get("roadLinks")) {
        String type = link.get("type").textValue();
        assertTrue(TURNS.contains(type));
        int entryLane = type.equals("turn_left") ? 0 : type.equals("go_straight") ? 1 : 2;
        JsonNode start = roads.get(link.get("startRoad").textValue());
        JsonNode end = roads.get(link.get("endRoad").textValue());
        assertEquals(junction.get("id"), start.get("endIntersection"));
        assertEquals(junction.get("id"), end.get("startIntersection"));
        Set<Integer> exits = new TreeSet<>();
        for (JsonNode laneLink : link.get("laneLinks")) {
          assertEquals(entryLane, laneLink.get("startLaneIndex").intValue());
          exits.add(laneLink.get("endLaneIndex").intValue());
        }
        assertEquals(Set.of(0, 1, 2), exits);
      }
    }
  }

  @Test
  void turnsGoWhereTheirNameSays() throws IOException {
    JsonNode network = Written.network(GridGeometry.HANGZHOU.withSize(1, 1));
    Map<String, JsonNode> roads = Written.byId(network.get("roads"));
    for (JsonNode link :
        Written.byId(network.get("intersections")).get("intersection_1_1").get("roadLinks")) {
      double[] in = Lanes.direction(roads.get(link.get("startRoad").textValue()));
      double[] out = Lanes.direction(roads.get(link.get("endRoad").textValue()));
      double cross = in[0] * out[1] - in[1] * out[0];
      String expected = cross > 0.5 ? "turn_left" : cross < -0.5 ? "turn_right" : "go_straight";
      assertEquals(expected, link.get("type").textValue());
    }
  }

  @Test
  void phasesAreTheFieldsNineWithRightTurnsAlwaysGreen() throws IOException {
    JsonNode network = Written.network(GridGeometry.HANGZHOU.withSize(2, 2));
    JsonNode junction = Written.byId(network.get("intersections")).get("intersection_2_1");
    List<String> phases = new ArrayList<>();
    for (JsonNode phase : junction.get("trafficLight").get("lightphases")) {
      Set<String> green = new TreeSet<>();
      for (JsonNode index : phase.get("availableRoadLinks")) {
        JsonNode link = junction.get("roadLinks").get(index.intValue());
        if (!link.get("type").textValue().equals("turn_right")) {
          green.add(
              "WSEN".charAt(link.get("direction").intValue())
                  + link.get("type").textValue().substring(5, 6));
        }
      }
      assertEquals(4 + green.size(), phase.get("availableRoadLinks").size());
      phases.add(phase.get("time").intValue() + String.join("", green));
    }
    // W, S, E, N = side the traffic comes from; l = left (turn_left), r = through (go_straight).
    assertEquals(
        List.of(
            "5", "30ErWr", "30NrSr", "30ElWl", "30NlSl", "30WlWr", "30ElEr", "30SlSr", "30NlNr"),
        phases);
  }

  @Test
  void junctionsStand800By600MetresApart() throws IOException {
    Map<String, JsonNode> nodes =
        Written.byId(Written.network(GridGeometry.HANGZHOU).get("intersections"));
    for (int x = 0; x <= 5; x++) {
      for (int y = 0; y <= 5; y++) {
        JsonNode node = nodes.get("intersection_" + x + "_" + y);
        if (node != null) {
          assertEquals(800 * (x - 1), node.get("point").get("x").intValue());
          assertEquals(600 * (y - 1), node.get("point").get("y").intValue());
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 4, 15", "3, 3.25, 9.75", "4, 3.5, 22.3", "8, 3, 30"})
  void laneLinksBeginAndEndWhereTheTrimmedLanesDo(int lanes, double laneWidth, double width)
      throws IOException {
    JsonNode network =
        Written.network(new GridGeometry(2, 2, 310.5, 250, lanes, laneWidth, width, 13.889));
    Map<String, JsonNode> roads = Written.byId(network.get("roads"));
    for (JsonNode junction : network.get("intersections")) {
      for (JsonNode link : junction.get("roadLinks")) {
        JsonNode start = roads.get(link.get("startRoad").textValue());
        JsonNode end = roads.get(link.get("endRoad").textValue());
        for (JsonNode laneLink : link.get("laneLinks")) {
          JsonNode points = laneLink.get("points");
          assertEquals(11, points.size());
          Lanes.assertAt(
              Lanes.end(start, laneLink.get("startLaneIndex").intValue(), width), points.get(0));
          Lanes.assertAt(
              Lanes.start(end, laneLink.get("endLaneIndex").intValue(), width), points.get(10));
        }
      }
    }
  }

  @Test
  void opposingLeftTurnsDoNotCross() throws IOException {
    JsonNode network = Written.network(GridGeometry.HANGZHOU.withSize(1, 1));
    Map<Integer, JsonNode> lefts = new HashMap<>();
    for (JsonNode link :
        Written.byId(network.get("intersections")).get("intersection_1_1").get("roadLinks")) {
      if (link.get("type").textValue().equals("turn_left")) {
        lefts.put(link.get("direction").intValue(), link.get("laneLinks"));
      }
    }
    for (JsonNode one : lefts.get(0)) {
      for (JsonNode other : lefts.get(2)) {
        assertTrue(Lanes.leastDistance(one.get("points"), other.get("points")) > 2);
      }
    }
  }
}

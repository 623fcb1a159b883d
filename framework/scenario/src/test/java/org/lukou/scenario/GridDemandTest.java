package org.lukou.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridDemandTest {

  private static final List<String> VEHICLE_MEMBERS =
      List.of(
          "length",
          "width",
          "maxPosAcc",
          "maxNegAcc",
          "usualPosAcc",
          "usualNegAcc",
          "minGap",
          "maxSpeed",
          "headwayTime");

  @Test
  void flowsHaveEverythingThatTheFormatRequires() throws IOException {
    for (JsonNode flow : Written.demand(GridScenario.defaults())) {
      for (String member : VEHICLE_MEMBERS) {
        assertTrue(flow.get("vehicle").get(member).isNumber(), member);
      }
      assertEquals(1, flow.get("interval").doubleValue());
      assertTrue(flow.get("startTime").isInt());
      assertEquals(flow.get("startTime"), flow.get("endTime"));
      assertTrue(flow.get("route").size() >= 2);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 5", "6, 2", "4, 4", "9, 7"})
  void everyRouteCrossesTheGridOverExistingMovements(int columns, int rows) throws IOException {
    GridGeometry geometry = GridGeometry.HANGZHOU.withSize(columns, rows);
    JsonNode network = Written.network(geometry);
    Map<String, JsonNode> nodes = Written.byId(network.get("intersections"));
    Map<String, JsonNode> roads = Written.byId(network.get("roads"));
    Set<String> movements = Written.movements(network);
    for (JsonNode flow : Written.demand(new GridScenario(geometry, GridTraffic.HOUR, 7))) {
      JsonNode route = flow.get("route");
      String first = roads.get(route.get(0).textValue()).get("startIntersection").textValue();
      String last =
          roads.get(route.get(route.size() - 1).textValue()).get("endIntersection").textValue();
      assertTrue(nodes.get(first).get("virtual").booleanValue());
      assertTrue(nodes.get(last).get("virtual").booleanValue());
      assertNotEquals(first, last);
      for (int i = 1; i < route.size(); i++) {
        String step = route.get(i - 1).textValue() + ">" + route.get(i).textValue();
        assertTrue(movements.contains(step), step);
      }
    }
  }

  @Test
  void everyRouteIsAShortestOne() throws IOException {
    GridGeometry geometry = GridGeometry.HANGZHOU.withSize(9, 7);
    Map<String, JsonNode> roads = Written.byId(Written.network(geometry).get("roads"));
    for (JsonNode flow : Written.demand(new GridScenario(geometry, GridTraffic.HOUR, 7))) {
      JsonNode route = flow.get("route");
      JsonNode first = roads.get(route.get(0).textValue()).get("points").get(1);
      JsonNode last = roads.get(route.get(route.size() - 1).textValue()).get("points").get(0);
      double blocks = distance(first, last, "x") / 800 + distance(first, last, "y") / 600;
      assertEquals(blocks + 2, route.size());
    }
  }

  private static double distance(JsonNode first, JsonNode last, String axis) {
    return Math.abs(first.get(axis).doubleValue() - last.get(axis).doubleValue());
  }

  @Test
  void departuresAreSortedAndWithinTheDuration() throws IOException {
    int before = 0;
    for (JsonNode flow : Written.demand(GridScenario.defaults())) {
      int start = flow.get("startTime").intValue();
      assertTrue(start >= before && start < 3600);
      before = start;
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 3000", "2, 3000", "3, 600", "4, 20000"})
  void departuresComeAtTheWantedRate(long seed, double rate) throws IOException {
    GridTraffic traffic = GridTraffic.HOUR.withVehiclesPerHour(rate);
    GridScenario scenario = new GridScenario(GridGeometry.HANGZHOU, traffic, seed);
    // Five standard deviations of a Poisson number.
    assertEquals(rate, Written.demand(scenario).size(), 5 * Math.sqrt(rate));
  }

  @Test
  void theMiddleOfTheHourIsTheBusiest() throws IOException {
    int middle = 0;
    int ends = 0;
    GridTraffic traffic = GridTraffic.HOUR.withVehiclesPerHour(20_000);
    for (JsonNode flow : Written.demand(new GridScenario(GridGeometry.HANGZHOU, traffic, 5))) {
      boolean inMiddle = flow.get("startTime").intValue() / 900 % 3 != 0;
      middle += inMiddle ? 1 : 0;
      ends += inMiddle ? 0 : 1;
    }
    // The integral of 1 - 0.2 cos over the two halves: (1 + 0.4 / pi) / (1 - 0.4 / pi) = 1.29.
    assertEquals(1.29, (double) middle / ends, 0.08);
  }

  @Test
  void theCentreAttractsTheMoreTripsTheHigherItsShare() throws IOException {
    assertTrue(visitsToCentre(1.0) > visitsToCentre(0.5) + 0.05);
    assertTrue(visitsToCentre(0.5) > visitsToCentre(0.0) + 0.05);
  }

  @Test
  void everyTripPassesTheCentreWhenItsShareIsOne() throws IOException {
    assertEquals(1.0, visitsToCentre(1.0));
  }

  private static double visitsToCentre(double centreShare) throws IOException {
    GridTraffic traffic = new GridTraffic(3000, 3600, centreShare, 0.2, TurnShares.FIELD);
    JsonNode demand =
        Written.demand(new GridScenario(GridGeometry.HANGZHOU.withSize(8, 8), traffic, 11));
    int visits = 0;
    for (JsonNode flow : demand) {
      boolean visited = false;
      for (JsonNode road : flow.get("route")) {
        visited |= road.textValue().matches("road_[3-6]_[3-6]_.");
      }
      visits += visited ? 1 : 0;
    }
    return (double) visits / demand.size();
  }
}

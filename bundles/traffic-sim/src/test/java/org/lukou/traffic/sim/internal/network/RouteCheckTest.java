package org.lukou.traffic.sim.internal.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukou.traffic.sim.internal.SmallNetwork;

class RouteCheckTest {

  @Test
  void isContentWithAConnectedRoute() {
    assertEquals(List.of(), problems(SmallNetwork.FLOW));
  }

  @Test
  void namesTheFlowAndTheTwoRoads() {
    assertEquals(
        List.of(
            "flow.json: $[0].route: flow_0 will have no vehicles: no way leads from road \"out\" to road \"in\"; name roads"
                + " that are connected by lane links"),
        problems(SmallNetwork.FLOW.replace("[\"in\", \"out\"]", "[\"out\", \"in\"]")));
  }

  @Test
  void namesTheSingleRoad() {
    assertEquals(
        List.of(
            "flow.json: $[0].route: flow_0 will have no vehicles: its route is the single road \"in\"; name at least two"
                + " different roads"),
        problems(SmallNetwork.FLOW.replace("[\"in\", \"out\"]", "[\"in\", \"in\"]")));
  }

  private static List<String> problems(String flow) {
    RoadNetwork net = SmallNetwork.compile(SmallNetwork.ROADNET);
    return new RouteCheck(net).problems("flow.json", SmallNetwork.flows(flow));
  }
}

package org.lukou.traffic.sim.internal.network;

import java.util.ArrayList;
import java.util.List;
import org.lukou.traffic.sim.internal.roadnet.FlowRecord;

/**
 * Tells which flows have no route. The dynamics drop the vehicles of such a flow silently; whoever
 * wants to be strict asks here first.
 */
public final class RouteCheck {
  private final RoadNetwork net;
  private final RoutePlanner planner;

  /** Creates a check against a network. */
  public RouteCheck(RoadNetwork net) {
    this.net = net;
    this.planner = new RoutePlanner(net);
  }

  /**
   * Returns one sentence for each flow without a route, in file order.
   *
   * @param file name of the demand file for the sentences
   */
  public List<String> problems(String file, List<FlowRecord> flows) {
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < flows.size(); i++) {
      String problem = problem(flows.get(i).anchors());
      if (problem != null) {
        problems.add(
            file + ": $[" + i + "].route: flow_" + i + " will have no vehicles: " + problem);
      }
    }
    return problems;
  }

  private String problem(int... anchors) {
    if (planner.route(anchors).length > 0) {
      return null;
    }
    for (int i = 1; i < anchors.length; i++) {
      if (anchors[i] != anchors[i - 1] && planner.route(anchors[i - 1], anchors[i]).length == 0) {
        return "no way leads from road \""
            + net.roadIds[anchors[i - 1]]
            + "\" to road \""
            + net.roadIds[anchors[i]]
            + "\"; name roads that are connected by lane links";
      }
    }
    return "its route is the single road \""
        + net.roadIds[anchors[0]]
        + "\"; name at least two different roads";
  }
}

package org.lukou.traffic.sim.internal.roadnet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.lukou.traffic.sim.internal.json.JsonCursor;
import org.lukou.traffic.sim.internal.json.JsonObject;
import org.lukou.traffic.sim.internal.json.Members;

/** Reads a demand file (CityFlow compatibility: dynamics, section 1.5) as a stream. */
public final class FlowReader {
  private static final Members FLOW =
      Members.required("vehicle", "route", "interval").optional("startTime", "endTime");

  private final JsonCursor in;
  private final Spot root;
  private final Names roads;
  private final VehicleReader vehicles;

  private FlowReader(String file, InputStream stream, Names roads) {
    this.in = new JsonCursor(file, stream);
    this.root = new Spot(file, "$");
    this.roads = roads;
    this.vehicles = new VehicleReader(in);
  }

  /**
   * Reads a whole file.
   *
   * @param file name for messages
   * @param stream the bytes; not closed
   * @param roadnet the network whose roads the routes name
   */
  public static List<FlowRecord> read(String file, InputStream stream, Roadnet roadnet) {
    Names names = new Names("road");
    for (RoadRecord road : roadnet.roads()) {
      names.add(new Spot(file, "$"), road.id());
    }
    return new FlowReader(file, stream, names).flows();
  }

  private List<FlowRecord> flows() {
    List<FlowRecord> flows = new ArrayList<>();
    in.array();
    while (in.nextElement()) {
      flows.add(flow(root.at(flows.size())));
    }
    in.end();
    return flows;
  }

  private FlowRecord flow(Spot spot) {
    VehicleRecord vehicle = null;
    int[] route = null;
    double interval = 0;
    int start = 0;
    int end = -1;
    JsonObject object = in.object(FLOW);
    for (String name = object.next(); name != null; name = object.next()) {
      switch (name) {
        case "vehicle" -> vehicle = vehicles.read();
        case "route" -> route = route(spot.at("route"));
        case "interval" -> interval = in.positive();
        case "startTime" -> start = in.integerOr(0);
        default -> end = in.integerOr(-1);
      }
    }
    checkInterval(spot.at("interval"), interval, start == end && end != -1);
    return new FlowRecord(vehicle, route, interval, start, end);
  }

  private static void checkInterval(Spot spot, double interval, boolean single) {
    if (interval < 1 && !single) {
      throw spot.problem(
          "is "
              + interval
              + " s, expected at least 1 s unless startTime and endTime are equal (and not -1)");
    }
  }

  private int[] route(Spot spot) {
    List<Integer> anchors = new ArrayList<>();
    in.array();
    while (in.nextElement()) {
      anchors.add(roads.find(spot.at(anchors.size()), in.text()));
    }
    if (anchors.isEmpty()) {
      throw spot.problem("is empty, expected at least one road");
    }
    return anchors.stream().mapToInt(Integer::intValue).toArray();
  }
}

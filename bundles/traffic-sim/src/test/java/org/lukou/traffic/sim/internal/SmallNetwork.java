package org.lukou.traffic.sim.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lukou.traffic.sim.internal.network.NetworkCompiler;
import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.roadnet.FlowReader;
import org.lukou.traffic.sim.internal.roadnet.FlowRecord;
import org.lukou.traffic.sim.internal.roadnet.Roadnet;
import org.lukou.traffic.sim.internal.roadnet.RoadnetReader;

/** Two roads, in and out, with one signal between them; and one flow through both. */
public final class SmallNetwork {
  /** The network file. */
  public static final String ROADNET =
      """
      {"intersections": [
        {"id": "west", "point": {"x": 0, "y": 0}, "virtual": true, "roads": ["in"]},
        {"id": "middle", "point": {"x": 300, "y": 0}, "virtual": false, "roads": ["in", "out"],
         "width": 10,
         "roadLinks": [{"type": "go_straight", "startRoad": "in", "endRoad": "out",
           "laneLinks": [{"startLaneIndex": 0, "endLaneIndex": 0, "points": []}]}],
         "trafficLight": {"lightphases": [
           {"time": 30, "availableRoadLinks": [0]}, {"time": 20, "availableRoadLinks": []}]}},
        {"id": "east", "point": {"x": 600, "y": 0}, "virtual": true, "roads": ["out"]}],
       "roads": [
        {"id": "in", "startIntersection": "west", "endIntersection": "middle",
         "lanes": [{"width": 4, "maxSpeed": 11.111}],
         "points": [{"x": 0, "y": 0}, {"x": 300, "y": 0}]},
        {"id": "out", "startIntersection": "middle", "endIntersection": "east",
         "lanes": [{"width": 4, "maxSpeed": 11.111}],
         "points": [{"x": 300, "y": 0}, {"x": 600, "y": 0}]}]}
      """;

  /** The demand file. */
  public static final String FLOW =
      """
      [{"vehicle": {"length": 5.0, "width": 2.0, "maxPosAcc": 2.0, "maxNegAcc": 4.5,
          "usualPosAcc": 2.0, "usualNegAcc": 4.5, "minGap": 2.5, "maxSpeed": 11.111,
          "headwayTime": 2.0},
        "route": ["in", "out"], "interval": 5.0, "startTime": 0, "endTime": -1}]
      """;

  private SmallNetwork() {}

  /** Reads and compiles a network. */
  public static RoadNetwork compile(String text) {
    return NetworkCompiler.compile("roadnet.json", read(text));
  }

  /** Reads a network. */
  public static Roadnet read(String text) {
    return RoadnetReader.read("roadnet.json", bytes(text));
  }

  /** Reads a demand for the small network. */
  public static List<FlowRecord> flows(String text) {
    return FlowReader.read("flow.json", bytes(text), read(ROADNET));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}

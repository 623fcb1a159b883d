package org.lukou.traffic.sim.internal.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lukou.traffic.sim.internal.SharedData;
import org.lukou.traffic.sim.internal.TraceCase;

/** Lengths and crossings equal the reference's, bit for bit and in the same order. */
class GeometryTraceTest {

  static Stream<String> cases() {
    return Stream.concat(
        Stream.of("tiny", "jinan1", "hangzhou1", "manhattan"),
        TraceCase.edgeNames().stream().filter(name -> !name.endsWith("ev")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isIdenticalToTheReference(String name) {
    String folder = name.startsWith("edge") ? "traces/edge/" : "traces/";
    List<String> expected = SharedData.lines(SharedData.data(folder + name + ".geometry.jsonl.gz"));
    RoadNetwork net = TraceCase.of(name).network();
    assertEquals(net.drivableCount, expected.size());
    for (int d = 0; d < net.drivableCount; d++) {
      assertEquals(expected.get(d), describe(net, d));
    }
  }

  private static String describe(RoadNetwork net, int d) {
    String length = "\"length\":\"" + bits(net.length[d]) + "\"";
    if (net.isLane(d)) {
      return "{\"lane\":\"" + net.drivableId(d) + "\"," + length + "}";
    }
    int link = d - net.laneCount;
    StringBuilder crosses = new StringBuilder();
    for (int i = net.firstCrossing[link]; i < net.firstCrossing[link + 1]; i++) {
      crosses
          .append(crosses.isEmpty() ? "[\"" : ",[\"")
          .append(bits(net.crossingDistance[i]))
          .append("\",\"")
          .append(net.drivableId(net.laneCount + net.crossingOther[i]))
          .append("\",\"")
          .append(bits(net.crossingOtherDistance[i]))
          .append("\"]");
    }
    return "{\"link\":\""
        + net.drivableId(d)
        + "\","
        + length
        + ",\"type\":"
        + net.linkRank[link]
        + ",\"crosses\":["
        + crosses
        + "]}";
  }

  private static String bits(double value) {
    return String.format("%016x", Double.doubleToRawLongBits(value));
  }
}

package org.lukou.traffic.sim.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukou.traffic.sim.internal.SmallNetwork;
import org.lukou.traffic.sim.internal.roadnet.FlowRecord;

class LaneChangeTest {
  private static final String LANE = "{\"width\": 4, \"maxSpeed\": 11.111}";

  /** A slow and a fast flow on a road of two lanes; a wide lane takes long to leave. */
  private static Engine engine(String width) {
    String lane = LANE.replace("4", width);
    String links =
        "\"laneLinks\": [{\"startLaneIndex\": 1, \"endLaneIndex\": 1}, {\"startLaneIndex\": 0,";
    String roadnet =
        SmallNetwork.ROADNET
            .replace("[" + LANE + "]", "[" + lane + ", " + lane + "]")
            .replace("\"laneLinks\": [{\"startLaneIndex\": 0,", links);
    String slow = SmallNetwork.FLOW.replace("\"maxSpeed\": 11.111", "\"maxSpeed\": 4");
    List<FlowRecord> flows = new ArrayList<>(SmallNetwork.flows(SmallNetwork.FLOW));
    flows.addAll(SmallNetwork.flows(slow.replace("\"interval\": 5.0", "\"interval\": 11.0")));
    EngineOptions options = EngineOptions.of(1, 0).withLaneChange(true);
    return new Engine(SmallNetwork.compile(roadnet), flows, options);
  }

  private static void run(Engine engine) {
    for (int step = 0; step < 600; step++) {
      engine.step();
      Counters counted = engine.counters();
      int changing =
          counted.changesStarted() - counted.changesFinished() - counted.changesAborted();
      int real = counted.running() - changing;
      int arrived = counted.finished() - counted.changesAborted();
      assertEquals(counted.created(), real + counted.waiting() + arrived, "step " + step);
    }
  }

  @Test
  void fastVehiclesOvertakeAndNobodyIsLost() {
    Engine engine = engine("4");
    run(engine);
    assertTrue(engine.counters().changesFinished() > 20);
    assertEquals(0, engine.counters().changesAborted());
  }

  @Test
  void aShadowAtTheEndOfItsLaneGivesUpAndCountsAsArrived() {
    Engine engine = engine("60");
    run(engine);
    assertTrue(engine.counters().changesAborted() > 0);
  }
}

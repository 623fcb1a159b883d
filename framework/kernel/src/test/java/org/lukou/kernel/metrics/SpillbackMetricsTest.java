package org.lukou.kernel.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.lukou.api.control.LaneStates;
import org.lukou.api.network.Network;
import org.lukou.kernel.fixture.Networks;

class SpillbackMetricsTest {

  private final Network network = Networks.row(2);
  private final LaneStates lanes = new LaneStates(network.lanes().size());
  private final SpillbackMetrics metrics = new SpillbackMetrics(network, 0.5);

  @Test
  void onlyLanesThatBeginAtASignalCount() {
    network.lanes().forEach(lane -> lanes.setEntryBlocked(lane.index(), true));
    metrics.sample(lanes);
    // two junctions, four roads out of each, three lanes a road
    assertEquals(24, metrics.count());
    assertEquals(12, metrics.seconds());
  }

  @Test
  void everyBlockedStepIsTimeButOnlyTheFirstOfThemASpillback() {
    int lane = network.junctions().get(0).movements().get(0).laneLinks().get(0).toLane();
    for (boolean blocked : new boolean[] {true, true, false, true, false, false, true, true}) {
      lanes.setEntryBlocked(lane, blocked);
      metrics.sample(lanes);
    }
    assertEquals(3, metrics.count());
    assertEquals(2.5, metrics.seconds());
  }
}

package org.lukou.kernel.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.lukou.api.control.LaneStates;
import org.lukou.api.network.Lane;
import org.lukou.api.network.Network;
import org.lukou.kernel.fixture.Networks;

class QueueMetricsTest {

  private final Network network = Networks.row(2);
  private final LaneStates lanes = new LaneStates(network.lanes().size());
  private final QueueMetrics metrics = new QueueMetrics(network, 3);

  @Test
  void everyLaneThatEntersAJunctionCountsAndNoOtherDoes() {
    network.lanes().forEach(lane -> lanes.setQueue(lane.index(), 1));
    metrics.sample(lanes, 1);
    // two junctions, four approaches each, three lanes an approach
    assertEquals(24, metrics.meanEveryStep());
  }

  @Test
  void theMeansAreOverAllStepsAndOverTheEndsOfIntervals() {
    Lane lane = network.lanes().get(network.junctions().get(0).movements().get(0).entryLanes()[0]);
    int[] queues = {1, 2, 6, 0, 0, 4, 8};
    for (int i = 0; i < queues.length; i++) {
      lanes.setQueue(lane.index(), queues[i]);
      metrics.sample(lanes, i + 1);
    }
    assertEquals(3, metrics.meanEveryStep());
    assertEquals(5, metrics.meanAtDecisions());
  }

  @Test
  void nothingSampledMeansNoQueue() {
    assertEquals(0, metrics.meanEveryStep());
    assertEquals(0, metrics.meanAtDecisions());
  }
}

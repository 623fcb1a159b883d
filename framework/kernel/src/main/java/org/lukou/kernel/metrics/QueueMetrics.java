package org.lukou.kernel.metrics;

import org.lukou.api.control.LaneStates;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Network;
import org.lukou.api.network.Road;

/**
 * The vehicles standing before junctions: the sum of the queues on all lanes that end at a junction
 * inside the network, averaged over time. Allocates nothing.
 */
public final class QueueMetrics {

  private final int[] lanes;
  private final int decisionSteps;
  private long total;
  private long steps;
  private long totalAtDecisions;
  private long decisions;

  /** Creates the metrics; {@code decisionSteps} is the decision interval in steps, at least 1. */
  public QueueMetrics(Network network, int decisionSteps) {
    this.decisionSteps = decisionSteps;
    lanes =
        network.lanes().stream()
            .filter(lane -> !end(network, network.roads().get(lane.road())).boundary())
            .mapToInt(lane -> lane.index())
            .toArray();
  }

  private static Junction end(Network network, Road road) {
    return network.junctions().get(road.toJunction());
  }

  /** Takes the state after a step; {@code step} is the number of completed steps. */
  public void sample(LaneStates states, int step) {
    long queued = 0;
    for (int lane : lanes) {
      queued += states.queue(lane);
    }
    total += queued;
    steps++;
    if (step % decisionSteps == 0) {
      totalAtDecisions += queued;
      decisions++;
    }
  }

  /** Returns the mean over all steps, in vehicles. */
  public double meanEveryStep() {
    return steps == 0 ? 0 : (double) total / steps;
  }

  /** Returns the mean over the ends of the decision intervals, in vehicles. */
  public double meanAtDecisions() {
    return decisions == 0 ? 0 : (double) totalAtDecisions / decisions;
  }
}

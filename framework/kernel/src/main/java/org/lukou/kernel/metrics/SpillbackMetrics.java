package org.lukou.kernel.metrics;

import org.lukou.api.control.LaneStates;
import org.lukou.api.network.Network;

/**
 * Queues that reach back into a signalised junction: lanes that begin at one and whose entrance is
 * blocked by a standing vehicle. Allocates nothing.
 */
public final class SpillbackMetrics {

  private final int[] lanes;
  private final boolean[] blocked;
  private final double stepSeconds;
  private long laneSteps;
  private long begun;

  /** Creates the metrics for steps of that length. */
  public SpillbackMetrics(Network network, double stepSeconds) {
    this.stepSeconds = stepSeconds;
    lanes =
        network.lanes().stream()
            .filter(lane -> beginsAtSignal(network, lane.road()))
            .mapToInt(lane -> lane.index())
            .toArray();
    blocked = new boolean[lanes.length];
  }

  private static boolean beginsAtSignal(Network network, int road) {
    return network.junctions().get(network.roads().get(road).fromJunction()).signalised();
  }

  /** Takes the state after a step. */
  public void sample(LaneStates states) {
    for (int i = 0; i < lanes.length; i++) {
      boolean now = states.entryBlocked(lanes[i]);
      if (now) {
        laneSteps++;
        begun += blocked[i] ? 0 : 1;
      }
      blocked[i] = now;
    }
  }

  /** Returns the time that such lanes were blocked, in lane-seconds. */
  public double seconds() {
    return laneSteps * stepSeconds;
  }

  /** Returns how often such a lane became blocked. */
  public long count() {
    return begun;
  }
}

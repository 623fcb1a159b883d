package org.lukou.race.detection;

import org.lukou.api.control.LaneStates;
import org.lukou.api.network.Network;
import org.lukou.kernel.metrics.QueueMetrics;
import org.lukou.kernel.metrics.RunMetrics;
import org.lukou.kernel.metrics.SpillbackMetrics;

/**
 * Measures queues and spill-back from what there is, where a run measures them from what is seen.
 */
public final class TrueQueues {

  private final LaneStates truth;
  private final QueueMetrics queues;
  private final SpillbackMetrics spillbacks;

  /**
   * Creates the measurement.
   *
   * @param truth what there is on every lane, kept up to date by its owner
   * @param network the network
   * @param decisionSteps the decision interval in steps, at least 1
   * @param stepSeconds length of a step
   */
  public TrueQueues(LaneStates truth, Network network, int decisionSteps, double stepSeconds) {
    this.truth = truth;
    queues = new QueueMetrics(network, decisionSteps);
    spillbacks = new SpillbackMetrics(network, stepSeconds);
  }

  /** Takes the state after a step; {@code step} is the number of completed steps. */
  public void sample(int step) {
    spillbacks.sample(truth);
    queues.sample(truth, step);
  }

  /** Returns the figures of a run with queues and spill-back as they were. */
  public RunMetrics in(RunMetrics seen) {
    return new RunMetrics(
        seen.engineAttSeconds(),
        seen.paperAttSeconds(),
        seen.created(),
        seen.throughput(),
        seen.notAdmitted(),
        queues.meanAtDecisions(),
        queues.meanEveryStep(),
        spillbacks.seconds(),
        spillbacks.count(),
        seen.meanDelaySeconds(),
        seen.meanTotalDelaySeconds(),
        seen.stopsPerVehicle(),
        seen.p95TravelTimeSeconds(),
        seen.p95HopSeconds(),
        seen.maxHopSeconds(),
        seen.gini(),
        seen.jain(),
        seen.theil(),
        seen.zoneDelaySeconds(),
        seen.peripheryToCentreDelay(),
        seen.guardInterventions(),
        seen.guardReports());
  }
}

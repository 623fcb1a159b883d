package org.lukou.race.replay;

import java.util.Arrays;
import org.lukou.api.control.LaneStates;
import org.lukou.api.network.Network;

/** The vehicles standing before junctions over time, as means of equal intervals. */
public final class QueueSeries {

  private static final int INTERVALS = 120;

  private final int[] lanes;
  private final int intervalSteps;
  private final int steps;
  private final double intervalSeconds;
  private final double[] totals;

  QueueSeries(Network network, int steps, double stepSeconds) {
    this.steps = steps;
    intervalSteps = Math.max(1, (steps + INTERVALS - 1) / INTERVALS);
    intervalSeconds = intervalSteps * stepSeconds;
    totals = new double[(steps + intervalSteps - 1) / intervalSteps];
    lanes =
        network.lanes().stream()
            .filter(
                lane -> {
                  int end = network.roads().get(lane.road()).toJunction();
                  return !network.junctions().get(end).boundary();
                })
            .mapToInt(lane -> lane.index())
            .toArray();
  }

  void sample(LaneStates states, int step) {
    long queued = 0;
    for (int lane : lanes) {
      queued += states.queue(lane);
    }
    totals[(step - 1) / intervalSteps] += queued;
  }

  /** Returns the length of an interval, in seconds. */
  public double intervalSeconds() {
    return intervalSeconds;
  }

  /** Returns the mean queue of each interval, in vehicles. */
  public double[] means() {
    double[] means = Arrays.copyOf(totals, totals.length);
    for (int i = 0; i < means.length; i++) {
      means[i] /= Math.min(intervalSteps, steps - i * intervalSteps);
    }
    return means;
  }
}

package org.lukou.control.planner.internal;

import org.lukou.api.control.LaneStates;
import org.lukou.api.control.TrafficModel;

/**
 * Lets the model run from one decision to the next and tells what each junction has cost: the time
 * that vehicles lost on its entering lanes against the speed limit, those that wait outside
 * included, in vehicle-seconds.
 */
final class Rollout {

  /** Every so many steps the vehicles are looked at. */
  private static final int EVERY_STEPS = 2;

  private final City city;
  private final TrafficModel model;
  private final Imagination imagination;
  private final ModelSignals signals;
  private final double lookSeconds;
  private final LaneStates lanes;

  Rollout(
      City city,
      TrafficModel model,
      Imagination imagination,
      ModelSignals signals,
      double stepSeconds) {
    this.city = city;
    this.model = model;
    this.imagination = imagination;
    this.signals = signals;
    this.lookSeconds = EVERY_STEPS * stepSeconds;
    this.lanes = new LaneStates(city.lanes());
  }

  /** Returns what is on the lanes now. */
  LaneStates look() {
    model.detect(lanes);
    return lanes;
  }

  /**
   * Runs a stage.
   *
   * @param stage how many have been run since the filling
   * @param from the phase of each junction before
   * @param to the phase of each junction from now on
   * @param cost what each junction has cost; this stage's is added
   */
  void run(int stage, int[] from, int[] to, double[] cost) {
    for (int step = 0; step < signals.stageSteps(); step++) {
      signals.show(step, from, to);
      imagination.arrive(stage * signals.stageSteps() + step);
      model.step();
      if (step % EVERY_STEPS == EVERY_STEPS - 1) {
        addLoss(cost);
      }
    }
  }

  private void addLoss(double[] cost) {
    model.detect(lanes);
    for (int c = 0; c < cost.length; c++) {
      double lost = 0;
      for (int lane : city.crossings[c].entries) {
        int here = lanes.vehicles(lane);
        if (here > 0) {
          lost += here * (1 - lanes.meanSpeedMps(lane) / city.laneMps[lane]) + model.waiting(lane);
        }
      }
      cost[c] += lost * lookSeconds;
    }
  }

  /** Returns how many vehicles stand before a junction, as seen at the last {@link #look}. */
  int queue(int crossing) {
    int queue = 0;
    for (int lane : city.crossings[crossing].entries) {
      queue += lanes.queue(lane);
    }
    return queue;
  }
}

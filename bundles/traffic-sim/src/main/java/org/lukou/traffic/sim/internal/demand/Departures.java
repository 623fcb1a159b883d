package org.lukou.traffic.sim.internal.demand;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.lukou.traffic.sim.internal.roadnet.FlowRecord;

/**
 * The steps of a run and who departs in them (CityFlow compatibility: dynamics, part 4).
 *
 * <p>The engine's clock adds up one step after the other, so that with steps such as 0.1 s it
 * seldom shows a whole second. Departures are therefore counted in steps, and told to the engine as
 * what its clock will show then.
 */
final class Departures {
  private final double dt;
  private final double[] clock;

  /** Creates the clock of a run of so many steps of {@code dt} seconds. */
  Departures(int steps, double dt) {
    this.dt = dt;
    this.clock = new double[steps];
    for (int step = 1; step < steps; step++) {
      clock[step] = clock[step - 1] + dt;
    }
  }

  /** Names the step of each vehicle that a flow emits within the run, in order. */
  void of(FlowRecord flow, IntConsumer vehicle) {
    double sinceLast = flow.intervalSeconds();
    for (int step = firstFrom(flow.startTime()); step < clock.length; step++) {
      if (flow.endTime() != -1 && clock[step] > flow.endTime()) {
        return;
      }
      while (sinceLast >= flow.intervalSeconds()) {
        vehicle.accept(step);
        sinceLast = sinceLast - flow.intervalSeconds();
      }
      sinceLast = sinceLast + dt;
    }
  }

  private int firstFrom(double seconds) {
    int found = Arrays.binarySearch(clock, seconds);
    return found >= 0 ? found : -found - 1;
  }

  /** Returns what the engine's clock shows in a step, seconds. */
  double clock(int step) {
    return clock[step];
  }

  /**
   * Returns the step that is so many seconds later, rounded to a whole number of steps. What lies
   * before the first or behind the last step is mirrored there, so that nobody is lost and no crowd
   * gathers at either end.
   */
  int shifted(int step, double seconds) {
    long moved = step + Math.round(seconds / dt);
    long folded = Math.floorMod(moved, 2L * clock.length);
    return (int) Math.min(folded, 2L * clock.length - 1 - folded);
  }
}

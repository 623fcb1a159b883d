package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.network.RouteTable;
import org.lukou.traffic.sim.internal.roadnet.FlowRecord;

/**
 * When a flow emits its vehicles (CityFlow compatibility: dynamics, part 4).
 *
 * <p>The rule adds up one step after the other. Steps in which surely nothing happens need not be
 * visited: their additions are made up for, one by one, at the next visit, so that the sum has the
 * same bits.
 */
final class FlowClock {
  /** Next step of a flow that will emit nothing any more. */
  static final int NEVER = Integer.MAX_VALUE;

  /** More than all rounding of the sums. */
  private static final double SURELY = 1 - 1e-6;

  /** Longest time without a visit, steps. */
  private static final double LONGEST = 1e9;

  private static final int UNKNOWN = -2;

  private final FlowRecord flow;
  private final double dt;
  final int type;
  private double sinceLast;
  private int nextStep;
  private int emitted;
  private boolean valid = true;
  private int route = UNKNOWN;

  FlowClock(FlowRecord flow, int type, double dt) {
    this.flow = flow;
    this.type = type;
    this.dt = dt;
    this.sinceLast = flow.intervalSeconds();
  }

  int[] anchors() {
    return flow.anchors();
  }

  /** Returns the first position of the flow's route, or {@link RouteTable#END} if there is none. */
  int route(RouteTable routes) {
    if (route == UNKNOWN) {
      route = routes.find(flow.anchors());
    }
    return route;
  }

  /** Stops the flow for ever: its route does not exist. */
  void invalidate() {
    valid = false;
  }

  /** Returns how many vehicles have been emitted. */
  int emitted() {
    return emitted;
  }

  /**
   * Visits a step and returns how many vehicles appear in it.
   *
   * @param step number of the step
   * @param clock sum of all steps before, seconds
   */
  int tick(int step, double clock) {
    if (isOver(clock) || clock < flow.startTime()) {
      nextStep = step + 1;
      return 0;
    }
    for (; nextStep < step && emitted > 0; nextStep++) {
      sinceLast = sinceLast + dt;
    }
    nextStep = step + 1;
    int count = 0;
    while (sinceLast >= flow.intervalSeconds()) {
      count++;
      sinceLast = sinceLast - flow.intervalSeconds();
    }
    sinceLast = sinceLast + dt;
    emitted += count;
    return count;
  }

  private boolean isOver(double clock) {
    return !valid || (flow.endTime() != -1 && clock > flow.endTime());
  }

  /** Returns the first step that has to be visited. */
  int firstVisit() {
    return flow.startTime() <= 0 ? 0 : stepsWithin(flow.startTime());
  }

  /**
   * Returns a number of steps, at least 1, that surely take less than a time, or just about that
   * time.
   */
  private int stepsWithin(double seconds) {
    return Math.max(1, (int) Math.min(seconds / dt * SURELY, LONGEST) - 1);
  }

  /** Returns the next step that has to be visited after one was, or {@link #NEVER}. */
  int nextVisit(int step, double clock) {
    double wait =
        clock < flow.startTime()
            ? flow.startTime() - clock
            : flow.intervalSeconds() - sinceLast + dt;
    int skipped = stepsWithin(wait);
    boolean over = flow.endTime() != -1 && clock + skipped * dt * SURELY > flow.endTime();
    return !valid || over ? NEVER : step + skipped;
  }
}

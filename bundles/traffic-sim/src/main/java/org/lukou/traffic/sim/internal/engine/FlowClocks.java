package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;
import java.util.List;
import org.lukou.traffic.sim.internal.network.RouteTable;
import org.lukou.traffic.sim.internal.primitive.Tape;
import org.lukou.traffic.sim.internal.roadnet.FlowRecord;

/**
 * When each flow emits its vehicles (CityFlow compatibility: dynamics, part 4).
 *
 * <p>The rule adds up one step after the other. Steps in which surely nothing happens need not be
 * visited: their additions are made up for, one by one, at the next visit, so that the sum has the
 * same bits.
 */
final class FlowClocks {
  /** Next step of a flow that will emit nothing any more. */
  static final int NEVER = Integer.MAX_VALUE;

  /** More than all rounding of the sums. */
  private static final double SURELY = 1 - 1e-6;

  /** Longest time without a visit, steps. */
  private static final double LONGEST = 1e9;

  private static final int UNKNOWN = -2;

  private final FlowRecord[] flows;
  private final double dt;
  private final double[] sinceLast;
  private final int[] nextStep;
  private final int[] emitted;
  private final boolean[] invalid;

  /** First position of each flow's route, once it is known. */
  private final int[] route;

  FlowClocks(List<FlowRecord> records, double dt) {
    this.flows = records.toArray(FlowRecord[]::new);
    this.dt = dt;
    this.sinceLast = records.stream().mapToDouble(FlowRecord::intervalSeconds).toArray();
    this.nextStep = new int[flows.length];
    this.emitted = new int[flows.length];
    this.invalid = new boolean[flows.length];
    this.route = new int[flows.length];
    Arrays.fill(route, UNKNOWN);
  }

  /** Carries the state there or back. */
  void keep(Tape tape) {
    tape.reals(sinceLast, flows.length);
    tape.ints(nextStep, flows.length);
    tape.ints(emitted, flows.length);
    tape.flags(invalid, flows.length);
  }

  /** Looks the routes up again when they are needed next. */
  void reconsiderRoutes() {
    Arrays.fill(route, UNKNOWN);
  }

  int firstRoad(int f) {
    return flows[f].anchors()[0];
  }

  /** Returns the first position of a flow's route, or {@link RouteTable#END} if there is none. */
  int route(int f, RouteTable routes) {
    if (route[f] == UNKNOWN) {
      route[f] = routes.find(flows[f].anchors());
    }
    return route[f];
  }

  /** Stops a flow for ever: its route does not exist. */
  void invalidate(int f) {
    invalid[f] = true;
  }

  /** Returns how many vehicles a flow has emitted. */
  int emitted(int f) {
    return emitted[f];
  }

  /**
   * Visits a step and returns how many vehicles of a flow appear in it.
   *
   * @param step number of the step
   * @param clock sum of all steps before, seconds
   */
  int tick(int f, int step, double clock) {
    FlowRecord flow = flows[f];
    if (isOver(f, clock) || clock < flow.startTime()) {
      nextStep[f] = step + 1;
      return 0;
    }
    for (; nextStep[f] < step && emitted[f] > 0; nextStep[f]++) {
      sinceLast[f] = sinceLast[f] + dt;
    }
    nextStep[f] = step + 1;
    int count = 0;
    while (sinceLast[f] >= flow.intervalSeconds()) {
      count++;
      sinceLast[f] = sinceLast[f] - flow.intervalSeconds();
    }
    sinceLast[f] = sinceLast[f] + dt;
    emitted[f] += count;
    return count;
  }

  private boolean isOver(int f, double clock) {
    return invalid[f] || (flows[f].endTime() != -1 && clock > flows[f].endTime());
  }

  /** Returns the first step of a flow that has to be visited. */
  int firstVisit(int f) {
    return flows[f].startTime() <= 0 ? 0 : stepsWithin(flows[f].startTime());
  }

  /**
   * Returns a number of steps, at least 1, that surely take less than a time, or just about that
   * time.
   */
  private int stepsWithin(double seconds) {
    return Math.max(1, (int) Math.min(seconds / dt * SURELY, LONGEST) - 1);
  }

  /** Returns the next step of a flow that has to be visited after one was, or {@link #NEVER}. */
  int nextVisit(int f, int step, double clock) {
    FlowRecord flow = flows[f];
    double wait =
        clock < flow.startTime()
            ? flow.startTime() - clock
            : flow.intervalSeconds() - sinceLast[f] + dt;
    int skipped = stepsWithin(wait);
    boolean over = flow.endTime() != -1 && clock + skipped * dt * SURELY > flow.endTime();
    return invalid[f] || over ? NEVER : step + skipped;
  }
}

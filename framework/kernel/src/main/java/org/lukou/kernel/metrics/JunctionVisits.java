package org.lukou.kernel.metrics;

import java.util.Arrays;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Lane;
import org.lukou.api.network.Network;

/**
 * Who was when on the entering lanes of which junction, by the bookkeeping of LLMTSCS's "average
 * travel time", whose oddities are part of the published numbers:
 *
 * <ul>
 *   <li>A visit lasts from the first second seen to the first second not seen any more; lane links
 *       and the last road do not count.
 *   <li>A second visit of the same junction keeps the first one's beginning.
 *   <li>Who enters while nobody was there a second before counts as having left at once, until
 *       really leaving corrects it.
 *   <li>Who has not left by the end is there until the end.
 * </ul>
 */
final class JunctionVisits {

  private static final int NONE = -1;

  private final int[] junctionOfLane;
  private final int[] present;
  private final int[] presentBefore;
  private final int[] touchedAtStep;

  private int[] lastVisit = filled(1_024);
  private int[] junction = new int[1_024];
  private int[] enterStep = new int[1_024];
  private int[] leaveStep = new int[1_024];
  private int[] stayStep = new int[1_024];
  private int[] earlier = new int[1_024];
  private int visits;

  JunctionVisits(Network network) {
    junctionOfLane = new int[network.lanes().size()];
    for (Lane lane : network.lanes()) {
      Junction end = network.junctions().get(network.roads().get(lane.road()).toJunction());
      junctionOfLane[lane.index()] = end.boundary() ? NONE : end.index();
    }
    present = new int[network.junctions().size()];
    presentBefore = new int[present.length];
    touchedAtStep = filled(present.length);
  }

  /** Returns the junction a lane enters, -1 if it enters none. */
  int junctionOf(int lane) {
    return lane < 0 ? NONE : junctionOfLane[lane];
  }

  /** A vehicle came to a junction; {@code step} is the number of completed steps after this one. */
  void enter(int vehicle, int at, int step) {
    touch(at, step);
    present[at]++;
    int visit = visit(vehicle, at);
    if (visit == NONE) {
      visit = add(vehicle, at);
      enterStep[visit] = step;
      leaveStep[visit] = NONE;
    }
    stayStep[visit] = step;
    if (presentBefore[at] == 0) {
      leaveStep[visit] = step;
    }
  }

  /** A vehicle left a junction; returns for how many steps it was there this time. */
  int leave(int vehicle, int at, int step) {
    touch(at, step);
    present[at]--;
    int visit = visit(vehicle, at);
    leaveStep[visit] = step;
    return step - stayStep[visit];
  }

  /** Returns the mean, over all vehicles ever seen, of the steps spent at junctions. */
  double meanSteps(int endStep) {
    long total = 0;
    for (int visit = 0; visit < visits; visit++) {
      total += steps(visit, endStep);
    }
    long seen = Arrays.stream(lastVisit).filter(visit -> visit != NONE).count();
    return seen == 0 ? 0 : (double) total / seen;
  }

  /**
   * Returns, for each vehicle ever seen, the steps spent at a junction, mean over its junctions.
   */
  double[] stepsPerJunction(int endStep) {
    return Arrays.stream(lastVisit)
        .filter(visit -> visit != NONE)
        .mapToDouble(last -> meanFrom(last, endStep))
        .toArray();
  }

  private double meanFrom(int last, int endStep) {
    long total = 0;
    int junctions = 0;
    for (int visit = last; visit != NONE; visit = earlier[visit]) {
      total += steps(visit, endStep);
      junctions++;
    }
    return (double) total / junctions;
  }

  private int steps(int visit, int endStep) {
    return (leaveStep[visit] == NONE ? endStep : leaveStep[visit]) - enterStep[visit];
  }

  private void touch(int at, int step) {
    if (touchedAtStep[at] != step) {
      touchedAtStep[at] = step;
      presentBefore[at] = present[at];
    }
  }

  private int visit(int vehicle, int at) {
    int visit = vehicle < lastVisit.length ? lastVisit[vehicle] : NONE;
    while (visit != NONE && junction[visit] != at) {
      visit = earlier[visit];
    }
    return visit;
  }

  private int add(int vehicle, int at) {
    if (visits == junction.length) {
      junction = Arrays.copyOf(junction, visits * 2);
      enterStep = Arrays.copyOf(enterStep, visits * 2);
      leaveStep = Arrays.copyOf(leaveStep, visits * 2);
      stayStep = Arrays.copyOf(stayStep, visits * 2);
      earlier = Arrays.copyOf(earlier, visits * 2);
    }
    if (vehicle >= lastVisit.length) {
      int before = lastVisit.length;
      lastVisit = Arrays.copyOf(lastVisit, Math.max(vehicle + 1, before * 2));
      Arrays.fill(lastVisit, before, lastVisit.length, NONE);
    }
    junction[visits] = at;
    earlier[visits] = lastVisit[vehicle];
    lastVisit[vehicle] = visits;
    return visits++;
  }

  private static int[] filled(int length) {
    int[] array = new int[length];
    Arrays.fill(array, NONE);
    return array;
  }
}

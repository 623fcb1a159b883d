package org.lukou.control.planner.internal;

import java.util.Arrays;

/** The plan of each junction: its phases at the coming decisions, as far as one has been made. */
final class Plans {

  /** Nothing has been planned. */
  static final int OPEN = -1;

  private final int[][] plans;

  /** Creates plans in which everything is open. */
  Plans(int crossings, int stages) {
    plans = new int[crossings][stages];
    for (int[] plan : plans) {
      Arrays.fill(plan, OPEN);
    }
  }

  /** Returns the place of the phase that a junction is to show, or {@link #OPEN}. */
  int at(int crossing, int stage) {
    return plans[crossing][stage];
  }

  /** Sets what a junction is to show. */
  void set(int crossing, int stage, int place) {
    plans[crossing][stage] = place;
  }

  /** Lets an interval go by at a junction. */
  void shift(int crossing) {
    int[] plan = plans[crossing];
    System.arraycopy(plan, 1, plan, 0, plan.length - 1);
    plan[plan.length - 1] = OPEN;
  }
}

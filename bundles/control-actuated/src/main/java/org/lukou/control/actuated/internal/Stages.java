package org.lukou.control.actuated.internal;

import org.lukou.api.control.JunctionSetup;

/** The phases of a junction's cycle, called stages here, with the lanes that each serves. */
final class Stages {

  /** What {@link #shown} returns for a phase that is not of the cycle. */
  static final int NONE = -1;

  private final int[] phases;
  private final int[][] lanes;

  Stages(JunctionSetup setup) {
    phases = setup.cycle().stream().mapToInt(Integer::intValue).toArray();
    lanes = new int[phases.length][];
    for (int stage = 0; stage < phases.length; stage++) {
      lanes[stage] = setup.lanesOf(phases[stage]);
    }
  }

  int size() {
    return phases.length;
  }

  int phase(int stage) {
    return phases[stage];
  }

  int[] lanes(int stage) {
    return lanes[stage];
  }

  /** Returns the stage of a phase; {@link #NONE} if somebody else has left it there. */
  int shown(int phase) {
    for (int stage = 0; stage < phases.length; stage++) {
      if (phases[stage] == phase) {
        return stage;
      }
    }
    return NONE;
  }
}

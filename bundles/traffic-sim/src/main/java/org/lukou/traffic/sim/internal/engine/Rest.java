package org.lukou.traffic.sim.internal.engine;

/**
 * What an action showed about a vehicle that did not move. If nothing that it depends on changes,
 * the next action will have the same result and can be left out.
 */
final class Rest {
  /** Nothing. */
  static final byte AWAKE = 0;

  /** The state did not change. */
  static final byte UNCHANGED = 1;

  /**
   * Besides the own state and possibly the signal, the action depended on the vehicle ahead on the
   * same lane only.
   */
  static final byte BY_LEADER = 2;

  /** Besides the own state and possibly the signal, the action depended on nothing. */
  static final byte BY_ITSELF = 4;

  /** The action depended on the signal, which showed red. */
  static final byte BY_RED = 8;

  private Rest() {}

  /** Returns whether the action would have the same result again. */
  static boolean repeats(int rest, boolean leaderUnchanged, boolean signalChanged) {
    boolean held = (rest & BY_ITSELF) != 0 || ((rest & BY_LEADER) != 0 && leaderUnchanged);
    return held && !((rest & BY_RED) != 0 && signalChanged);
  }
}

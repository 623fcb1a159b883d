package org.lukou.kernel.decision;

/** The algorithm in charge, as the desk asks it: one question a slot. */
public interface Decider {

  /** Returns the number of questions it can be asked: one a junction, or one for the network. */
  int slots();

  /**
   * Asks one question.
   *
   * @param slot which, 0 up to {@link #slots()} - 1
   * @param wanted in: the phase shown; out: the phase wanted; by place of the junction
   */
  void decide(int slot, int[] wanted);
}

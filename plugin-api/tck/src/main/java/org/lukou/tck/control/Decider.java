package org.lukou.tck.control;

/** A controller of either shape, in front of a scene. */
@FunctionalInterface
interface Decider {

  /**
   * Decides for the junctions of a rehearsal.
   *
   * @param phases in: what they show; out: what they should show, in the order of the rehearsal
   */
  void decide(Scene scene, int[] phases);
}

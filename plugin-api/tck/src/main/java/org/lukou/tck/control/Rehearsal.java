package org.lukou.tck.control;

import java.util.List;
import java.util.function.Supplier;
import org.lukou.api.control.Cadence;
import org.lukou.api.control.JunctionSetup;

/**
 * A place to try an algorithm at.
 *
 * @param place where it is, in words
 * @param junctions those that it controls, all of one network
 * @param cadence when it wants to be asked
 * @param cast creates its controllers, new ones every time
 */
record Rehearsal(
    String place, List<JunctionSetup> junctions, Cadence cadence, Supplier<Decider> cast) {

  private static final int DECISIONS = 60;

  /** Whether the street does what the controller wishes. */
  enum Street {
    /** A wish is shown at once. */
    OBEYS,
    /** Others decide what is shown: the guard, or an algorithm that was in charge before. */
    OVERRULES
  }

  /** Begins a performance with new controllers. */
  Performance begin(Load load, Street street) {
    return new Performance(this, cast.get(), load, street);
  }

  /** Plays one load to new controllers; returns all answers in their order. */
  List<Integer> play(Load load, Street street) {
    return begin(load, street).play(DECISIONS);
  }
}

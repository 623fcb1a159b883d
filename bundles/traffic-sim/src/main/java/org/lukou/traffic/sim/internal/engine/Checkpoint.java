package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.primitive.Tape;

/**
 * A copy of everything that changes while an engine runs. What only grows, such as known routes and
 * kinds of vehicles, stays as it is: it decides no result.
 */
public final class Checkpoint {
  private final Tape tape = new Tape();
  private final Engine engine;
  private boolean saved;

  Checkpoint(Engine engine) {
    this.engine = engine;
  }

  /** Keeps the present state in place of what was kept before. */
  public void save() {
    tape.record();
    engine.keep(tape);
    saved = true;
  }

  /**
   * Puts the engine back into the state that is kept.
   *
   * @throws IllegalStateException if nothing has been saved
   */
  public void restore() {
    if (!saved) {
      throw new IllegalStateException("nothing has been saved that could be restored");
    }
    tape.play();
    engine.keep(tape);
  }
}

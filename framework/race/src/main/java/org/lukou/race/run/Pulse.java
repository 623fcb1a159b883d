package org.lukou.race.run;

/** Is told of every step of a running cell, on the thread that runs it. */
@FunctionalInterface
public interface Pulse {

  /** For who does not want to know. */
  Pulse UNHEARD = steps -> {};

  /** Called after a step; {@code steps} is the number of completed ones. */
  void beat(int steps);
}

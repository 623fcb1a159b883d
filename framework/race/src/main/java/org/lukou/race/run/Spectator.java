package org.lukou.race.run;

/** Watches a cell from its first step to its last, on the thread that runs it. */
public interface Spectator extends Pulse {

  /** Called once, before the first step. */
  void enter(Scene scene);
}

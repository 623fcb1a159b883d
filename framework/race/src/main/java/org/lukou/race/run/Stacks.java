package org.lukou.race.run;

import org.lukou.race.RaceException;
import org.lukou.race.cell.Stack;

/** The stacks that this machine can run cells on. Thread-safe. */
@FunctionalInterface
public interface Stacks {

  /**
   * Returns the active bundles of a stack.
   *
   * @throws RaceException if this machine cannot run that stack
   */
  Bundles of(Stack stack) throws RaceException;
}

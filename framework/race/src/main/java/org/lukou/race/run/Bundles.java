package org.lukou.race.run;

import org.lukou.api.world.WorldFactory;
import org.lukou.kernel.Algorithm;
import org.lukou.race.RaceException;

/** What the active bundles of a stack offer. Thread-safe. */
public interface Bundles {

  /**
   * Returns the world of a name.
   *
   * @throws RaceException if no bundle offers it
   */
  WorldFactory world(String name) throws RaceException;

  /**
   * Returns the algorithm of a name.
   *
   * @throws RaceException if no bundle offers it; the message lists what there is
   */
  Algorithm algorithm(String name) throws RaceException;
}

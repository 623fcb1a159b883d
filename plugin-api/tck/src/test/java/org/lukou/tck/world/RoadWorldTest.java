package org.lukou.tck.world;

import org.lukou.api.world.WorldFactory;

/** A world that keeps to every rule, the optional ones too. */
class RoadWorldTest extends WorldContract {

  @Override
  protected WorldFactory factory() {
    return scenario -> {
      RoadWorld.check(scenario);
      return new RoadWorld();
    };
  }
}

package org.lukou.traffic.sim.internal.world;

import org.lukou.api.world.WorldFactory;
import org.lukou.tck.world.WorldContract;

class TrafficSimContractTest extends WorldContract {

  @Override
  protected WorldFactory factory() {
    return new TrafficWorldFactory();
  }
}

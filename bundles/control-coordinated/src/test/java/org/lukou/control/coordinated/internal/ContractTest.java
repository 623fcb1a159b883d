package org.lukou.control.coordinated.internal;

import org.junit.jupiter.api.Nested;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.NetworkControllerFactory;
import org.lukou.tck.control.ControllerContract;
import org.lukou.tck.control.NetworkControllerContract;

/** Every algorithm of this bundle keeps to the contract. */
class ContractTest {

  @Nested
  class WebsterRules extends ControllerContract {
    @Override
    protected ControllerFactory factory() {
      return new Webster();
    }
  }

  @Nested
  class GreenWaveRules extends NetworkControllerContract {
    @Override
    protected NetworkControllerFactory factory() {
      return new GreenWave();
    }
  }
}

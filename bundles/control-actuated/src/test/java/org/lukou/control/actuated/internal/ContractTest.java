package org.lukou.control.actuated.internal;

import org.junit.jupiter.api.Nested;
import org.lukou.api.control.ControllerFactory;
import org.lukou.tck.control.ControllerContract;

/** Every algorithm of this bundle keeps to the contract. */
class ContractTest {

  @Nested
  class ActuatedRules extends ControllerContract {
    @Override
    protected ControllerFactory factory() {
      return new Actuated();
    }
  }

  @Nested
  class SotlRules extends ControllerContract {
    @Override
    protected ControllerFactory factory() {
      return new Sotl();
    }
  }
}

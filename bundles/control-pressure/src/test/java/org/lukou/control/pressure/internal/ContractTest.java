package org.lukou.control.pressure.internal;

import org.junit.jupiter.api.Nested;
import org.lukou.api.control.ControllerFactory;
import org.lukou.tck.control.ControllerContract;

/** Every algorithm of this bundle keeps to the contract. */
class ContractTest {

  @Nested
  class MaxPressureRules extends ControllerContract {
    @Override
    protected ControllerFactory factory() {
      return new MaxPressure();
    }
  }

  @Nested
  class EfficientMaxPressureRules extends ControllerContract {
    @Override
    protected ControllerFactory factory() {
      return new EfficientMaxPressure();
    }
  }

  @Nested
  class AdvancedMaxPressureRules extends ControllerContract {
    @Override
    protected ControllerFactory factory() {
      return new AdvancedMaxPressure();
    }
  }

  @Nested
  class PositionWeightedMaxPressureRules extends ControllerContract {
    @Override
    protected ControllerFactory factory() {
      return new PositionWeightedMaxPressure();
    }
  }

  @Nested
  class CyclicMaxPressureRules extends ControllerContract {
    @Override
    protected ControllerFactory factory() {
      return new CyclicMaxPressure();
    }
  }
}

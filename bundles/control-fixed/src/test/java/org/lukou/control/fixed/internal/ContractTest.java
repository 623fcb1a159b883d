package org.lukou.control.fixed.internal;

import org.junit.jupiter.api.Nested;
import org.lukou.api.control.ControllerFactory;
import org.lukou.tck.control.ControllerContract;

/** Every algorithm of this bundle keeps to the contract. */
class ContractTest {

  @Nested
  class NetworkPlanRules extends ControllerContract {
    @Override
    protected ControllerFactory factory() {
      return new NetworkPlan();
    }
  }

  @Nested
  class FixedTimeRules extends ControllerContract {
    @Override
    protected ControllerFactory factory() {
      return new FixedTime();
    }
  }

  @Nested
  class EqualSplitsRules extends ControllerContract {
    @Override
    protected ControllerFactory factory() {
      return new EqualSplits();
    }
  }

  @Nested
  class ScheduleRules extends ControllerContract {
    @Override
    protected ControllerFactory factory() {
      return new Schedule();
    }
  }
}

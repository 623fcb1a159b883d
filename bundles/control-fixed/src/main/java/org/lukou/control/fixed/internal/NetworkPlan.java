package org.lukou.control.fixed.internal;

import org.lukou.api.control.Cadence;
import org.lukou.api.control.Controller;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.ControllerName;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;
import org.lukou.api.signal.PlanClock;
import org.osgi.service.component.annotations.Component;

/** The network's own plan, change intervals included, as its file gives it. */
@Component
@ControllerName(controller = "network-plan")
public final class NetworkPlan implements ControllerFactory {

  @Override
  public Controller create(JunctionSetup setup) {
    return new Walk(new PlanClock(setup.junction().plan()), setup.stepSeconds());
  }

  @Override
  public Cadence cadence() {
    return Cadence.EVERY_STEP;
  }

  private static final class Walk implements Controller {

    private final PlanClock clock;
    private final double stepSeconds;
    private boolean begun;

    Walk(PlanClock clock, double stepSeconds) {
      this.clock = clock;
      this.stepSeconds = stepSeconds;
    }

    @Override
    public int decide(JunctionView view) {
      if (begun) {
        clock.advance(stepSeconds);
      }
      begun = true;
      return clock.phase();
    }
  }
}

package org.lukou.control.fixed.internal;

import org.lukou.api.control.Cadence;
import org.lukou.api.control.Controller;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.ControllerName;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;
import org.osgi.service.component.annotations.Component;

/**
 * The scripted signals of the field's reference traces, counted in steps: every phase but 0 in turn
 * for 30 steps, each followed by 5 steps of phase 0; the k-th junction of the network (those at the
 * boundary not counted) is 7 k steps ahead. A junction with one phase shows it for ever.
 */
@Component
@ControllerName(controller = "schedule")
public final class Schedule implements ControllerFactory {

  private static final int GREEN_STEPS = 30;
  private static final int STAGE_STEPS = 35;
  private static final int LEAD_STEPS = 7;

  @Override
  public Controller create(JunctionSetup setup) {
    long lead = LEAD_STEPS * innerJunctionsBefore(setup);
    long cycle = STAGE_STEPS * (setup.junction().phases().size() - 1L);
    double stepSeconds = setup.stepSeconds();
    return view -> cycle == 0 ? 0 : phase(step(view, stepSeconds), lead, cycle);
  }

  @Override
  public Cadence cadence() {
    return Cadence.EVERY_STEP;
  }

  private static long innerJunctionsBefore(JunctionSetup setup) {
    return setup.network().junctions().subList(0, setup.junction().index()).stream()
        .filter(junction -> !junction.boundary())
        .count();
  }

  private static long step(JunctionView view, double stepSeconds) {
    return Math.round(view.timeSeconds() / stepSeconds);
  }

  private static int phase(long step, long lead, long cycle) {
    long place = (step + lead) % cycle;
    return place % STAGE_STEPS < GREEN_STEPS ? 1 + (int) (place / STAGE_STEPS) : 0;
  }
}

package org.lukou.control.coordinated.internal;

import org.lukou.api.control.Cadence;
import org.lukou.api.control.Controller;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.ControllerName;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;
import org.osgi.service.component.annotations.Component;

/**
 * Webster's fixed-time signals, set anew at the beginning of every cycle from the flows that the
 * junction has measured itself: formula and clamps in {@link Split}, measurement and its parameters
 * in {@link Demand}. Each junction has a cycle of its own; nothing is coordinated.
 *
 * <p>A plan needs no decision interval: it is asked before every step, in both timings, and its
 * greens end at the second, as those of the network's own plan do.
 */
@Component
@ControllerName(controller = "webster")
public final class Webster implements ControllerFactory {

  @Override
  public Controller create(JunctionSetup setup) {
    return new Junction(setup);
  }

  @Override
  public Cadence cadence() {
    return Cadence.CONTINUOUS;
  }

  private static final class Junction implements Controller {

    private final Demand demand;
    private final Split split;
    private final int[] phases;
    private final double[] ratios;
    private final double[] greens;
    private int stage;
    private boolean begun;

    Junction(JunctionSetup setup) {
      demand = new Demand(setup);
      split = new Split(setup);
      phases = demand.phases();
      ratios = new double[phases.length];
      greens = new double[phases.length];
    }

    @Override
    public int decide(JunctionView view) {
      demand.measure(view);
      if (!begun) {
        begun = true;
        plan();
      }
      if (view.phase() == phases[stage] && view.phaseSeconds() >= greens[stage]) {
        stage = (stage + 1) % phases.length;
        if (stage == 0) {
          plan();
        }
      }
      return phases[stage];
    }

    private void plan() {
      demand.flowRatios(ratios);
      split.share(split.cycleSeconds(ratios), ratios, greens);
    }
  }
}

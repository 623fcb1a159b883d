package org.lukou.control.actuated.internal;

import org.lukou.api.control.Cadence;
import org.lukou.api.control.Controller;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.ControllerName;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;
import org.osgi.service.component.annotations.Component;

/**
 * Self-organising traffic lights, the method sotl-platoon. Source: C. Gershenson, "Self-organizing
 * traffic lights", Complex Systems 16 (2005); S.-B. Cools, C. Gershenson and B. D'Hooghe,
 * "Self-organizing traffic lights: a realistic simulation", in: Advances in Applied Self-Organizing
 * Systems (2nd ed., 2013). For each phase i that is red, kappa_i is the sum over time of the number
 * of vehicles within {@code d-metres} (default 150 m) of its stop lines, in vehicles times seconds;
 * it is 0 while the phase is green. Of the phases whose kappa_i has reached {@code theta} (default
 * 20) for each of their lanes, that of the highest becomes green, if
 *
 * <ul>
 *   <li>the present green has lasted {@code minimum-green-seconds} (default 12 s) and the timing's
 *       minimum, and
 *   <li>it does not cut off the end of a platoon: not while there are vehicles within {@code
 *       omega-metres} (default 25 m) of the green stop lines, but no more than {@code mu} (default
 *       1.5) for each of its lanes. More of them would hold it for ever, and do not count.
 * </ul>
 *
 * <p>The originals have two phases of one lane; to choose the highest of several kappa_i, and to
 * multiply theta and mu by the lanes, is ours, as is the scale of the defaults. Where single
 * vehicles are unknown they are guessed from counts (see {@link Zone}); a stale lane counts with
 * its last values.
 *
 * <p>It may change at any step (see {@link Pace}). With {@code decide=interval}, the default of
 * paper timing, kappa is still summed up step by step, but greens last multiples of the interval,
 * and the minimum green and the platoon rule hardly ever bind.
 */
@Component
@ControllerName(controller = "sotl")
public final class Sotl implements ControllerFactory {

  private static final double THETA = 20;
  private static final double D_METRES = 150;
  private static final double MINIMUM_GREEN_SECONDS = 12;
  private static final double OMEGA_METRES = 25;
  private static final double MU = 1.5;

  @Override
  public Controller create(JunctionSetup setup) {
    return new Junction(setup);
  }

  @Override
  public Cadence cadence() {
    return Cadence.CONTINUOUS;
  }

  private static final class Junction implements Controller {

    private final Stages stages;
    private final Pace pace;
    private final Zone approach;
    private final Zone stopLine;
    private final double stepSeconds;
    private final double theta;
    private final double minimumGreenSeconds;
    private final double mu;
    private final double[] kappa;

    Junction(JunctionSetup setup) {
      stages = new Stages(setup);
      pace = new Pace(setup);
      approach = new Zone(setup, number(setup, "d-metres", D_METRES));
      stopLine = new Zone(setup, number(setup, "omega-metres", OMEGA_METRES));
      stepSeconds = setup.stepSeconds();
      theta = number(setup, "theta", THETA);
      minimumGreenSeconds =
          Math.max(
              number(setup, "minimum-green-seconds", MINIMUM_GREEN_SECONDS),
              setup.timing().minimumGreenSeconds());
      mu = number(setup, "mu", MU);
      kappa = new double[stages.size()];
    }

    private static double number(JunctionSetup setup, String name, double otherwise) {
      return setup.parameters().number(name, otherwise, 0, Double.MAX_VALUE);
    }

    @Override
    public int decide(JunctionView view) {
      int stage = stages.shown(view.phase());
      sumUp(view, stage);
      int highest = highest(stage);
      boolean decides = pace.decides(view.timeSeconds());
      if (stage == Stages.NONE) {
        return stages.phase(highest == Stages.NONE ? 0 : highest);
      }
      boolean changes = decides && highest != Stages.NONE && mayEnd(view, stage);
      return stages.phase(changes ? highest : stage);
    }

    private void sumUp(JunctionView view, int green) {
      for (int stage = 0; stage < kappa.length; stage++) {
        double more = approach.vehicles(view, stages.lanes(stage)) * stepSeconds;
        kappa[stage] = stage == green ? 0 : kappa[stage] + more;
      }
    }

    private int highest(int green) {
      int highest = Stages.NONE;
      for (int stage = 0; stage < kappa.length; stage++) {
        boolean asks = stage != green && kappa[stage] >= theta * stages.lanes(stage).length;
        if (asks && (highest == Stages.NONE || kappa[stage] > kappa[highest])) {
          highest = stage;
        }
      }
      return highest;
    }

    private boolean mayEnd(JunctionView view, int green) {
      int[] lanes = stages.lanes(green);
      double platoon = stopLine.vehicles(view, lanes);
      boolean cuts = platoon >= 1 && platoon <= mu * lanes.length;
      return view.phaseSeconds() >= minimumGreenSeconds && !cuts;
    }
  }
}

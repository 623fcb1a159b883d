package org.lukou.control.pressure.internal;

import org.lukou.api.control.Controller;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;

/** One junction under cyclic max-pressure: where it is in its cycle. */
final class CyclicJunction implements Controller {

  /** Absorbs what is lost in adding up steps. */
  private static final double EPSILON = 1e-9;

  private final PhasePressure pressure;
  private final CyclicMaxPressure.Splits splits;
  private final double stepSeconds;
  private final double[] greens;
  private int stage;
  private boolean begun;

  CyclicJunction(JunctionSetup setup, CyclicMaxPressure.Splits splits) {
    this.splits = splits;
    pressure = new PhasePressure(setup, PhasePressure.Exit.MEAN);
    stepSeconds = setup.stepSeconds();
    greens = new double[pressure.size()];
  }

  @Override
  public int decide(JunctionView view) {
    if (!begun) {
      begun = true;
      shareOut(view);
    }
    if (view.phase() == pressure.phase(stage) && over(view)) {
      stage = (stage + 1) % greens.length;
      if (stage == 0) {
        shareOut(view);
      }
    }
    return pressure.phase(stage);
  }

  /** A green ends with the last whole step that fits into it. */
  private boolean over(JunctionView view) {
    return view.phaseSeconds() + stepSeconds > greens[stage] + EPSILON;
  }

  private void shareOut(JunctionView view) {
    for (int i = 0; i < greens.length; i++) {
      greens[i] = Math.max(0, pressure.of(i, view));
    }
    splits.share(greens);
  }
}

package org.lukou.control.coordinated.internal;

import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;

/** One junction of a coordinated network: its greens, its offset, and the drafts of the next. */
final class WaveJunction {

  private final Demand demand;
  private final Split split;
  private final int[] phases;
  private final double changeSeconds;
  private final double minimumGreenSeconds;
  private final double[] ratios;
  private final double[] draftGreens;
  private final double[] greens;
  private double draftOffset;
  private boolean placed;
  private double offset;

  WaveJunction(JunctionSetup setup) {
    demand = new Demand(setup);
    split = new Split(setup);
    phases = demand.phases();
    changeSeconds = setup.timing().changeSeconds();
    minimumGreenSeconds = split.minimumGreenSeconds();
    ratios = new double[phases.length];
    draftGreens = new double[phases.length];
    greens = new double[phases.length];
  }

  Demand demand() {
    return demand;
  }

  void measure(JunctionView view) {
    demand.measure(view);
  }

  /** Returns the cycle that the junction would have alone, in seconds. */
  double ownCycleSeconds() {
    demand.flowRatios(ratios);
    return split.cycleSeconds(ratios);
  }

  /** Shares out a common cycle; it is to be {@linkplain #place placed} and moved then. */
  void draft(double cycleSeconds) {
    split.share(cycleSeconds, ratios, draftGreens);
    draftOffset = offset % cycleSeconds;
    placed = false;
  }

  /** Lets its platoons count in the draft. */
  void place() {
    placed = true;
  }

  boolean placed() {
    return placed;
  }

  /** Sets the offset of the draft, in seconds. */
  void moveTo(double seconds) {
    draftOffset = seconds;
  }

  double draftOffset() {
    return draftOffset;
  }

  /** Returns when the green of a stage begins in the draft, in seconds after the cycle does. */
  double draftStart(int stage) {
    double start = changeSeconds;
    for (int before = 0; before < stage; before++) {
      start += draftGreens[before] + changeSeconds;
    }
    return start;
  }

  /** Returns how long a stage is green in the draft, in seconds. */
  double draftGreen(int stage) {
    return draftGreens[stage];
  }

  /** Lets the draft be the plan. */
  void adopt() {
    System.arraycopy(draftGreens, 0, greens, 0, greens.length);
    offset = draftOffset;
  }

  /**
   * Returns the phase to show. A new plan makes the clock of the junction jump; a green that has
   * just begun then stays for its minimum.
   */
  int phase(JunctionView view, double cycleSeconds) {
    double clock = (view.timeSeconds() - offset) % cycleSeconds;
    double place = clock < 0 ? clock + cycleSeconds : clock;
    int stage = 0;
    double end = changeSeconds + greens[0];
    while (stage < greens.length - 1 && place >= end) {
      stage++;
      end += changeSeconds + greens[stage];
    }
    boolean holds = view.phaseSeconds() < minimumGreenSeconds && shows(view.phase());
    return holds ? view.phase() : phases[stage];
  }

  private boolean shows(int phase) {
    for (int own : phases) {
      if (own == phase) {
        return true;
      }
    }
    return false;
  }
}

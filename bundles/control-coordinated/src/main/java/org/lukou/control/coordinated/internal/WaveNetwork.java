package org.lukou.control.coordinated.internal;

import java.util.List;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;
import org.lukou.api.control.NetworkController;
import org.lukou.api.control.NetworkSetup;
import org.lukou.api.control.NetworkView;

/**
 * A network under common plans. While one plan runs, the next is drafted a few junctions a step, so
 * that no single decision takes long in a large city.
 */
final class WaveNetwork implements NetworkController {

  private static final double FIRST_PLAN_SECONDS = 120;

  /**
   * How often each junction looks for its best offset before a plan is used: placed, then moved.
   */
  private static final int SWEEPS = 6;

  private final WaveJunction[] junctions;
  private final Offsets offsets;
  private final double planSeconds;
  private final int movesAStep;
  private double cycleSeconds;
  private double draftCycleSeconds;
  private double nextDraftSeconds = Double.NaN;
  private int movesLeft;

  WaveNetwork(NetworkSetup setup, double planSeconds) {
    this.planSeconds = planSeconds;
    List<JunctionSetup> setups = setup.junctions();
    junctions = setups.stream().map(WaveJunction::new).toArray(WaveJunction[]::new);
    offsets = new Offsets(setup, junctions);
    double step = setups.isEmpty() ? 1 : setups.get(0).stepSeconds();
    movesAStep = (int) Math.ceil(2 * SWEEPS * junctions.length * step / planSeconds);
  }

  @Override
  public void decide(NetworkView view, int[] phases) {
    List<JunctionView> views = view.junctions();
    for (int i = 0; i < junctions.length; i++) {
      junctions[i].measure(views.get(i));
    }
    plan(view.timeSeconds());
    for (int i = 0; i < junctions.length; i++) {
      phases[i] = junctions[i].phase(views.get(i), cycleSeconds);
    }
  }

  private void plan(double now) {
    if (Double.isNaN(nextDraftSeconds)) {
      nextDraftSeconds = now + FIRST_PLAN_SECONDS;
      draft();
      adopt();
    } else if (movesLeft > 0) {
      refine();
    } else if (now >= nextDraftSeconds) {
      nextDraftSeconds = now + planSeconds;
      draft();
      movesLeft = SWEEPS * junctions.length;
    }
  }

  private void draft() {
    draftCycleSeconds = 0;
    for (WaveJunction junction : junctions) {
      draftCycleSeconds = Math.max(draftCycleSeconds, junction.ownCycleSeconds());
    }
    draftCycleSeconds = Math.ceil(draftCycleSeconds);
    for (WaveJunction junction : junctions) {
      junction.draft(draftCycleSeconds);
    }
    offsets.weigh(draftCycleSeconds);
  }

  private void refine() {
    for (int i = 0; i < movesAStep && movesLeft > 0; i++) {
      if (movesLeft > (SWEEPS - 1) * junctions.length) {
        offsets.placeNext(draftCycleSeconds);
      } else {
        offsets.move(movesLeft % junctions.length, draftCycleSeconds);
      }
      movesLeft--;
    }
    if (movesLeft == 0) {
      adopt();
    }
  }

  private void adopt() {
    cycleSeconds = draftCycleSeconds;
    for (WaveJunction junction : junctions) {
      junction.adopt();
    }
  }
}

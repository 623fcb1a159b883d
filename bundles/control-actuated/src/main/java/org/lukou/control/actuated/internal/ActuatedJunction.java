package org.lukou.control.actuated.internal;

import org.lukou.api.control.Controller;
import org.lukou.api.control.JunctionView;

/** One junction under actuated control: its gap and maximum timers. */
final class ActuatedJunction implements Controller {

  private final Stages stages;
  private final Detection detection;
  private final Actuated.Limits limits;
  private final Pace pace;
  private double occupiedSeconds = Double.NaN;
  private double calledSeconds = Double.NaN;

  ActuatedJunction(Stages stages, Detection detection, Actuated.Limits limits, Pace pace) {
    this.stages = stages;
    this.detection = detection;
    this.limits = limits;
    this.pace = pace;
  }

  @Override
  public int decide(JunctionView view) {
    boolean decides = pace.decides(view.timeSeconds());
    int stage = stages.shown(view.phase());
    if (stage == Stages.NONE) {
      return stages.phase(0);
    }
    int next = nextCalled(view, stage);
    runTimers(view, stage, next != stage);
    return decides && ends(view) ? stages.phase(next) : view.phase();
  }

  /** Lets the timers of the gap and of the maximum run, or sets them to now or, uncalled, off. */
  private void runTimers(JunctionView view, int stage, boolean othersCall) {
    boolean begins = view.phaseSeconds() == 0 || Double.isNaN(occupiedSeconds);
    if (detection.occupied(view, stages.lanes(stage)) || begins) {
      occupiedSeconds = view.timeSeconds();
    }
    if (!othersCall) {
      calledSeconds = Double.NaN;
    } else if (begins || Double.isNaN(calledSeconds)) {
      calledSeconds = view.timeSeconds();
    }
  }

  private boolean ends(JunctionView view) {
    double now = view.timeSeconds();
    boolean gapOut = now - occupiedSeconds >= limits.gap();
    boolean maxOut = now - calledSeconds >= limits.maximumGreen();
    return view.phaseSeconds() >= limits.minimumGreen() && (gapOut || maxOut);
  }

  /** Returns the next stage that is called; the one shown if no other is. */
  private int nextCalled(JunctionView view, int stage) {
    for (int ahead = 1; ahead < stages.size(); ahead++) {
      int next = (stage + ahead) % stages.size();
      if (detection.called(view, stages.lanes(next))) {
        return next;
      }
    }
    return stage;
  }
}

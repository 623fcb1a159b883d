package org.lukou.kernel;

import org.lukou.api.control.Cadence;
import org.lukou.kernel.guard.GuardRule;
import org.lukou.kernel.guard.SignalGuard;
import org.lukou.kernel.signal.JunctionSignal;

/**
 * One junction's way from a wish to a signal: the guard judges it, the signal shows it; without a
 * wish the junction follows its own plan.
 */
final class JunctionControl {

  private static final int STRIKES = 3;

  private final LiveJunctionView view;
  private final JunctionSignal signal;
  private final SignalGuard guard;
  private final FallbackPlan fallback;
  private final DecisionTimes times;
  private int nextDecisionStep;
  private int strikes;
  private boolean takeover;
  private boolean blind;

  JunctionControl(
      LiveJunctionView view,
      JunctionSignal signal,
      SignalGuard guard,
      FallbackPlan fallback,
      DecisionTimes times) {
    this.view = view;
    this.signal = signal;
    this.guard = guard;
    this.fallback = fallback;
    this.times = times;
  }

  LiveJunctionView view() {
    return view;
  }

  JunctionSignal signal() {
    return signal;
  }

  /** Returns the rule that a wish broke, in words; empty if none. */
  String reason(int wish) {
    GuardRule rule = guard.broken();
    return rule == null ? "" : "phase " + wish + " " + rule.sentence();
  }

  /** Lets a new algorithm decide, when a decision is due; a running junction changes safely. */
  void handOver(boolean running) {
    strikes = 0;
    takeover = running;
  }

  /** Returns whether the controller has failed too often to be asked again. */
  boolean retired() {
    return strikes >= STRIKES;
  }

  /** Returns whether the controller has to be asked before this step. */
  boolean due(Cadence cadence, int step) {
    return !retired()
        && (cadence != Cadence.INTERVAL || (step >= nextDecisionStep && !signal.changing()));
  }

  /** Notes a failed decision; a fatal one retires the controller at once. */
  void fail(boolean fatal, int step) {
    strikes = fatal ? STRIKES : strikes + 1;
    nextDecisionStep = times.after(step, false);
    fallback.start();
  }

  /**
   * Notes that nobody can decide for want of data: the junction follows its own plan until the next
   * decision. Returns whether the decision before had data.
   */
  boolean goBlind(int step) {
    boolean first = !blind;
    blind = true;
    nextDecisionStep = times.after(step, false);
    fallback.start();
    return first;
  }

  /**
   * Shows the junction's own plan for this step, if nobody else decides. The plan waits for a green
   * that is still too short and for the end of a change.
   */
  void followPlan() {
    if (!fallback.running()) {
      return;
    }
    int phase = fallback.next();
    if (!signal.changing() && phase != signal.phase() && !guard.holdsGreen()) {
      changeOrShow(phase, guard.needsIntergreen(phase));
    }
  }

  /** Follows a wish as far as the guard lets it; false if it is for no phase of the junction. */
  boolean follow(int wish, Cadence cadence, int step) {
    blind = false;
    if (!guard.knows(wish, cadence == Cadence.EVERY_STEP)) {
      guard.refuseUnknown();
      return false;
    }
    if (cadence == Cadence.EVERY_STEP) {
      followStep(wish, step);
    } else {
      followChanging(wish);
      nextDecisionStep = times.after(step, signal.changing());
    }
    strikes = 0;
    takeover = (takeover || fallback.running()) && signal.unsettled();
    fallback.stop();
    return true;
  }

  private void followChanging(int wish) {
    if (signal.changing()) {
      guard.passOver();
    } else {
      signal.changeTo(guard.judge(wish));
    }
  }

  /**
   * A plan brings its own change intervals, except where it takes over from something else: until
   * what that let go has cleared the junction.
   */
  private void followStep(int wish, int step) {
    if (signal.changing()) {
      guard.passOver();
    } else if (step == 0 && !guard.refuses(wish)) {
      guard.passOver();
      changeOrShow(wish, false);
    } else {
      int phase = guard.judge(wish);
      boolean own = phase == wish && !takeover && !fallback.running();
      changeOrShow(phase, own ? guard.refusesDirectChange(phase) : guard.needsIntergreen(phase));
    }
  }

  private void changeOrShow(int phase, boolean throughChange) {
    if (throughChange) {
      signal.changeTo(phase);
    } else if (phase != signal.phase()) {
      signal.show(phase);
    }
  }
}

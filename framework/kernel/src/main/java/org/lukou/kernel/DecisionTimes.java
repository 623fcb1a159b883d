package org.lukou.kernel;

import org.lukou.api.signal.SignalTiming;
import org.lukou.kernel.time.StepClock;

/**
 * When a junction decides next: with paper timing at multiples of the decision interval, with field
 * timing one interval after its green began or was prolonged.
 *
 * @param aligned whether decisions lie at multiples of the interval
 * @param intervalSteps the decision interval, at least 1
 * @param changeSteps length of a change interval that lies outside the decision interval
 */
record DecisionTimes(boolean aligned, int intervalSteps, int changeSteps) {

  static DecisionTimes of(SignalTiming timing, StepClock clock) {
    boolean aligned = timing.style() == SignalTiming.Style.PAPER;
    return new DecisionTimes(
        aligned,
        Math.max(1, clock.steps(timing.decisionSeconds())),
        aligned ? 0 : clock.steps(timing.yellowSeconds()) + clock.steps(timing.allRedSeconds()));
  }

  /** Returns the step before which the junction decides again. */
  int after(int step, boolean changing) {
    return aligned
        ? (step / intervalSteps + 1) * intervalSteps
        : step + intervalSteps + (changing ? changeSteps : 0);
  }
}

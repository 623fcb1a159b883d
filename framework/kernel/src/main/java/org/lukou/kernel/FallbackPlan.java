package org.lukou.kernel;

import java.util.List;
import java.util.function.IntPredicate;
import org.lukou.api.network.Junction;
import org.lukou.api.signal.PlanClock;
import org.lukou.api.signal.SignalPlan;

/**
 * What a junction shows while it has no controller: its own plan from the beginning, or, if that
 * has no duration or a phase that must not be shown, its phases in turn.
 */
final class FallbackPlan {

  private static final double STAGE_SECONDS = 30;

  private final SignalPlan plan;
  private final double stepSeconds;
  private PlanClock clock;

  FallbackPlan(Junction junction, List<Integer> phases, IntPredicate refused, double stepSeconds) {
    this.plan = usable(junction.plan(), refused) ? junction.plan() : inTurn(phases);
    this.stepSeconds = stepSeconds;
  }

  private static boolean usable(SignalPlan plan, IntPredicate refused) {
    return plan.cycleSeconds() > 0
        && plan.stages().stream().mapToInt(SignalPlan.Stage::phase).noneMatch(refused);
  }

  private static SignalPlan inTurn(List<Integer> phases) {
    return new SignalPlan(
        phases.stream().map(phase -> new SignalPlan.Stage(phase, STAGE_SECONDS)).toList());
  }

  boolean running() {
    return clock != null;
  }

  /** Begins the plan, unless it is running already. */
  void start() {
    if (clock == null) {
      clock = new PlanClock(plan);
    }
  }

  void stop() {
    clock = null;
  }

  /** Returns the phase for this step and lets the step pass. */
  int next() {
    int phase = clock.phase();
    clock.advance(stepSeconds);
    return phase;
  }
}

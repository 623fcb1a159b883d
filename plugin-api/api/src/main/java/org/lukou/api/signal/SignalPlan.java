package org.lukou.api.signal;

import java.util.List;

/**
 * A fixed-time plan: stages that repeat for ever.
 *
 * @param stages in order; empty at a junction without a signal
 */
public record SignalPlan(List<Stage> stages) {

  /** The plan of a junction without a signal. */
  public static final SignalPlan NONE = new SignalPlan(List.of());

  /** Copies the list. */
  public SignalPlan {
    stages = List.copyOf(stages);
  }

  /**
   * One stage of a plan.
   *
   * @param phase index of the phase shown
   * @param seconds how long, 0 or more; a stage of 0 s is passed over
   */
  public record Stage(int phase, double seconds) {

    /** Rejects a negative or endless duration. */
    public Stage {
      if (!(seconds >= 0) || Double.isInfinite(seconds)) {
        throw new IllegalArgumentException("a stage of " + seconds + " s cannot be run");
      }
    }
  }

  /** Returns the length of one cycle, in seconds. */
  public double cycleSeconds() {
    return stages.stream().mapToDouble(Stage::seconds).sum();
  }
}

package org.lukou.kernel.time;

/** The time of a run: completed steps times the step's length, never a running sum. */
public final class StepClock {

  private static final double ROUNDING = 1e-9;

  private final double stepSeconds;
  private int step;

  /** Creates a clock at step 0; {@code stepSeconds} is more than 0. */
  public StepClock(double stepSeconds) {
    this.stepSeconds = stepSeconds;
  }

  /** Returns the number of completed steps. */
  public int step() {
    return step;
  }

  /** Returns the time since the start of the run, in seconds. */
  public double seconds() {
    return step * stepSeconds;
  }

  /** Returns the length of a step, in seconds. */
  public double stepSeconds() {
    return stepSeconds;
  }

  /** Returns how many steps a duration takes, rounded up; at most {@link Integer#MAX_VALUE}. */
  public int steps(double seconds) {
    return (int) Math.ceil(seconds / stepSeconds - ROUNDING);
  }

  /** Completes a step. */
  public void advance() {
    step++;
  }
}

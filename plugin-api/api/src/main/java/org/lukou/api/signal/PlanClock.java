package org.lukou.api.signal;

/**
 * Walks through a {@link SignalPlan} in time. It begins with the whole first stage; subtracting and
 * adding in this very order keeps every bit of CityFlow's fixed-time signals. Not thread-safe.
 */
public final class PlanClock {

  private final SignalPlan plan;
  private int stage;
  private double remainingSeconds;

  /**
   * Creates a clock at the beginning of a plan.
   *
   * @throws IllegalArgumentException if the plan has no stage that lasts
   */
  public PlanClock(SignalPlan plan) {
    if (!(plan.cycleSeconds() > 0)) {
      throw new IllegalArgumentException("a plan whose stages last 0 s cannot be run");
    }
    this.plan = plan;
    this.remainingSeconds = plan.stages().get(0).seconds();
  }

  /** Returns the index of the phase to show now. */
  public int phase() {
    return plan.stages().get(stage).phase();
  }

  /** Lets time pass, in seconds, more than 0. */
  public void advance(double seconds) {
    remainingSeconds -= seconds;
    while (remainingSeconds <= 0) {
      stage = (stage + 1) % plan.stages().size();
      remainingSeconds += plan.stages().get(stage).seconds();
    }
  }
}

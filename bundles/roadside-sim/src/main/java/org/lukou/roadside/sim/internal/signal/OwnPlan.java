package org.lukou.roadside.sim.internal.signal;

import org.lukou.api.network.Junction;
import org.lukou.api.signal.PlanClock;

/** The junction's own plan, run by its cabinet. Not thread-safe. */
final class OwnPlan {

  private final Junction junction;
  private final boolean runs;
  private PlanClock clock;
  private double atSeconds;

  OwnPlan(Junction junction) {
    this.junction = junction;
    runs = junction.plan().cycleSeconds() > 0;
  }

  /** Begins the plan anew when it is next asked for. */
  void restart() {
    clock = null;
  }

  /** Returns the phase to show now; a junction whose plan cannot be run keeps its first phase. */
  int phase(double now) {
    if (!runs) {
      return 0;
    }
    if (clock == null) {
      clock = new PlanClock(junction.plan());
    } else if (now > atSeconds) {
      clock.advance(now - atSeconds);
    }
    atSeconds = now;
    return clock.phase();
  }
}

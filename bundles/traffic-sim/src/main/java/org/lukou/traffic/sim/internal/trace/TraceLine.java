package org.lukou.traffic.sim.internal.trace;

import org.lukou.traffic.sim.internal.engine.Engine;

/** Describes the state after a step in one line of JSON. */
public final class TraceLine {
  private final Engine engine;
  private final StateDigest digest;

  /** Creates a writer of lines about an engine. */
  public TraceLine(Engine engine) {
    this.engine = engine;
    this.digest = new StateDigest(engine);
  }

  /**
   * Returns the line, without a line end: completed steps, vehicles running, waiting and finished,
   * average travel time (s), sums of distances (m) and speeds (m/s), digest.
   */
  public String line() {
    String fingerprint = digest.compute();
    return "{\"t\":"
        + engine.steps()
        + ",\"running\":"
        + engine.counters().running()
        + ",\"waiting\":"
        + engine.counters().waiting()
        + ",\"finished\":"
        + engine.counters().finished()
        + ",\"att\":"
        + RealFormat.of(engine.counters().averageTravelTime())
        + ",\"sumDistance\":"
        + RealFormat.of(digest.sumDistance())
        + ",\"sumSpeed\":"
        + RealFormat.of(digest.sumSpeed())
        + ",\"digest\":\""
        + fingerprint
        + "\"}";
  }
}

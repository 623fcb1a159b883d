package org.lukou.traffic.sim.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lukou.traffic.sim.internal.engine.Engine;
import org.lukou.traffic.sim.internal.engine.EngineOptions;
import org.lukou.traffic.sim.internal.trace.TraceLine;

/** The number of threads changes no bit. */
class ThreadsTest {

  @ParameterizedTest
  @CsvSource({"2, false", "4, false", "16, false", "3, true"})
  void givesTheSameTraceWithAnyNumberOfThreads(int threads, boolean laneChange) {
    TraceCase reference = TraceCase.of("manhattan");
    EngineOptions options = EngineOptions.of(1, 0).withLaneChange(laneChange);
    EngineOptions many = options.withThreads(threads).withParallelFrom(0);
    try (Engine one = new Engine(reference.network(), reference.flows(), options);
        Engine team = new Engine(reference.network(), reference.flows(), many)) {
      team.start();
      run(one, team);
    }
  }

  private static void run(Engine one, Engine team) {
    SignalDriver plan = SignalDriver.of("native", one.network(), 1);
    SignalDriver samePlan = SignalDriver.of("native", one.network(), 1);
    TraceLine expected = new TraceLine(one);
    TraceLine actual = new TraceLine(team);
    for (int step = 0; step < 900; step++) {
      plan.before(one);
      one.step();
      samePlan.before(team);
      team.step();
      if (step % 25 == 0) {
        assertEquals(expected.line(), actual.line());
      }
    }
    assertEquals(one.counters().stops(), team.counters().stops());
  }
}

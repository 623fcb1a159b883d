package org.lukou.traffic.sim.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lukou.traffic.sim.internal.engine.Engine;
import org.lukou.traffic.sim.internal.engine.EngineOptions;
import org.lukou.traffic.sim.internal.trace.TraceLine;

/** The engine gives the reference's state after every step, bit for bit. */
class ReferenceTraceTest {

  static Stream<String> cases() {
    return Stream.concat(TraceCase.publicNames().stream(), TraceCase.edgeNames().stream())
        .flatMap(name -> Stream.of(name + "-native", name + "-sched"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isIdenticalToTheReferenceAtEveryStep(String run) {
    int dash = run.indexOf('-');
    String mode = run.substring(dash + 1);
    TraceCase reference = TraceCase.of(run.substring(0, dash));
    List<String> expected = SharedData.lines(reference.trace(mode));
    EngineOptions options = reference.options();
    Engine engine = reference.engine(mode.equals("sched") ? options.withRearrangeFrom(0) : options);
    SignalDriver signals = SignalDriver.of(mode, engine.network(), reference.dt());
    Events events = new Events(reference.events(), engine);
    TraceLine trace = new TraceLine(engine);
    for (String line : expected) {
      events.before(engine);
      signals.before(engine);
      engine.step();
      assertEquals(line, trace.line(), run);
    }
  }
}

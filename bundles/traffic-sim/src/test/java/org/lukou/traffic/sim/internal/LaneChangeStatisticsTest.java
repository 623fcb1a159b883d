package org.lukou.traffic.sim.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lukou.traffic.sim.internal.engine.Engine;
import org.lukou.traffic.sim.internal.engine.EngineOptions;

/** With lane changes, an hour of traffic agrees with the reference's statistics. */
class LaneChangeStatisticsTest {
  private static final int STEPS = 3600;

  static Stream<String> cases() {
    return TraceCase.publicNames().stream()
        .flatMap(name -> Stream.of(name + "-native", name + "-sched"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithTheReference(String run) {
    int dash = run.indexOf('-');
    TraceCase reference = TraceCase.of(run.substring(0, dash));
    EngineOptions options = EngineOptions.of(1, 0).withLaneChange(true);
    Engine engine = new Engine(reference.network(), reference.flows(), options);
    SignalDriver signals = SignalDriver.of(run.substring(dash + 1), engine.network(), 1);
    double waiting = 0;
    for (int step = 0; step < STEPS; step++) {
      signals.before(engine);
      engine.step();
      waiting += waitingOnLanes(engine);
    }
    check(run, "averageTravelTime", engine.counters().averageTravelTime(), 0.003);
    check(run, "finishedCounter", engine.counters().finished(), 0.003);
    check(run, "meanWaitingOnLanes", waiting / STEPS, 0.01);
    check(run, "changesStarted", engine.counters().changesStarted(), 0.15);
    assertEquals(0, engine.counters().changesAborted());
  }

  private static int waitingOnLanes(Engine engine) {
    int lanes = engine.network().laneCount;
    int count = 0;
    for (int d = engine.vehicles().nextOccupied(0, lanes);
        d < lanes;
        d = engine.vehicles().nextOccupied(d + 1, lanes)) {
      for (int v = engine.vehicles().front(d); v >= 0; v = engine.vehicles().behind(v)) {
        count += engine.vehicles().speed(v) < 0.1 ? 1 : 0;
      }
    }
    return count;
  }

  private static void check(String run, String measure, double actual, double tolerance) {
    String json =
        String.join("", SharedData.lines(SharedData.data("traces/lanechange-stats.json")));
    String number = "\"mean\": *([-+.0-9eE]+)";
    Matcher m =
        Pattern.compile("\"" + run + "\".*?\"" + measure + "\": *\\{ *" + number, Pattern.DOTALL)
            .matcher(json);
    if (!m.find()) {
      throw new IllegalStateException("no " + measure + " of " + run);
    }
    double mean = Double.parseDouble(m.group(1));
    assertEquals(mean, actual, Math.abs(mean) * tolerance, run + " " + measure);
  }
}

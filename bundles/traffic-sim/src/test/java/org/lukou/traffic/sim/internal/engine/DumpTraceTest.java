package org.lukou.traffic.sim.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lukou.traffic.sim.internal.Events;
import org.lukou.traffic.sim.internal.SharedData;
import org.lukou.traffic.sim.internal.SignalDriver;
import org.lukou.traffic.sim.internal.TraceCase;

/** Not only the place, also the leader and the blocker of every vehicle equal the reference's. */
class DumpTraceTest {

  @ParameterizedTest
  @CsvSource({
    "tiny, sched, traces/tiny-sched.dump900.txt.gz",
    "hangzhou1, native, traces/hangzhou1-native.dump300.txt.gz",
    "edge1, native, traces/edge/edge1-native.dump100.txt.gz",
    "edge2, native, traces/edge/edge2-native.dump100.txt.gz",
    "edge3, native, traces/edge/edge3-native.dump100.txt.gz",
    "edge7, native, traces/edge/edge7-native.dump.txt.gz"
  })
  void isIdenticalToTheReference(String name, String mode, String dump) {
    TraceCase reference = TraceCase.of(name);
    Engine engine = reference.engine();
    SignalDriver signals = SignalDriver.of(mode, engine.network(), reference.dt());
    Events events = new Events(reference.events(), engine);
    Iterator<String> lines = SharedData.lines(SharedData.data(dump)).iterator();
    while (lines.hasNext()) {
      int count = Integer.parseInt(lines.next().replaceFirst(".* n=", ""));
      events.before(engine);
      signals.before(engine);
      engine.step();
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        expected.add(lines.next());
      }
      assertEquals(expected, dump(engine), "step " + engine.steps());
    }
  }

  private static List<String> dump(Engine engine) {
    List<String> lines = new ArrayList<>();
    engine
        .vehicles()
        .forEachRunning(
            v ->
                lines.add(
                    String.format(
                        "%s %s %016x %016x %s %s",
                        engine.vehicles().id(v),
                        engine.network().drivableId(engine.vehicles().drivable(v)),
                        Double.doubleToRawLongBits(engine.vehicles().distance(v)),
                        Double.doubleToRawLongBits(engine.vehicles().speed(v)),
                        name(engine, engine.vehicles().leader(v)),
                        name(engine, engine.vehicles().blocker(v)))));
    Collections.sort(lines);
    return lines;
  }

  private static String name(Engine engine, int v) {
    return v < 0 ? "-" : engine.vehicles().id(v);
  }
}

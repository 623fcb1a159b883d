package org.lukou.traffic.sim.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lukou.traffic.sim.internal.SharedData;
import org.lukou.traffic.sim.internal.SignalDriver;
import org.lukou.traffic.sim.internal.TraceCase;

/**
 * Priorities and first lanes of all vehicles equal the reference's, so the generator is drawn from
 * in the same order.
 */
class SpawnTraceTest {

  static Stream<String> cases() {
    return Stream.of(
        "tiny", "jinan1", "hangzhou1", "hangzhou2", "manhattan", "edge2", "edge3", "edge5");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void drawsAsTheReferenceDoes(String name) {
    String folder = name.startsWith("edge") ? "traces/edge/" : "traces/";
    List<String> expected = SharedData.lines(SharedData.data(folder + name + ".spawns.txt.gz"));
    TraceCase reference = TraceCase.of(name);
    Engine engine = reference.engine();
    SignalDriver signals = SignalDriver.of("native", engine.network(), reference.dt());
    for (String line : expected) {
      String[] words = line.split(" ", -1);
      while (engine.steps() <= Integer.parseInt(words[0])) {
        signals.before(engine);
        engine.step();
      }
      int v = engine.vehicles().find(words[1]);
      assertEquals(Integer.parseInt(words[2]), engine.vehicles().priority(v), line);
      assertEquals(words[3], engine.network().drivableId(engine.vehicles().drivable(v)), line);
    }
  }
}

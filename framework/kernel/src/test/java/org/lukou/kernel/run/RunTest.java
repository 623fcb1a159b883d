package org.lukou.kernel.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.Actuator;
import org.lukou.api.control.LaneStates;
import org.lukou.api.control.Parameters;
import org.lukou.api.network.Network;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.world.Vehicle;
import org.lukou.api.world.VehicleListener;
import org.lukou.api.world.World;
import org.lukou.api.world.WorldStatistics;
import org.lukou.kernel.KernelSettings;
import org.lukou.kernel.fixture.City;
import org.lukou.kernel.fixture.Networks;
import org.lukou.kernel.fixture.Timings;
import org.lukou.kernel.metrics.RunMetrics;

class RunTest {

  @Test
  void aRunEndsWithItsScenario() {
    OneTrip world = new OneTrip("");
    try (Run run = run(world, 1, 90)) {
      int steps = 1;
      while (run.step()) {
        steps++;
      }
      assertEquals(90, steps);
      assertFalse(run.step(), "nothing happens any more");
      assertEquals(90, run.kernel().steps());
      assertTrue(run.isOver());
    }
  }

  @Test
  void theFingerprintIsOfEveryFullMinuteAndOfTheEnd() throws Exception {
    OneTrip world = new OneTrip("x");
    try (Run run = run(world, 1, 150)) {
      String empty = run.digest();
      while (run.step()) {}
      assertEquals(List.of("60x", "120x", "150x"), world.lines);
      byte[] sha = MessageDigest.getInstance("SHA-256").digest("60x\n120x\n150x\n".getBytes(UTF_8));
      assertEquals(HexFormat.of().formatHex(sha), run.digest());
      assertNotEquals(empty, run.digest());
    }
  }

  @Test
  void halfSecondStepsKeepTheMinutes() {
    OneTrip world = new OneTrip("");
    try (Run run = run(world, 0.5, 70)) {
      while (run.step()) {}
      assertEquals(List.of("120", "140"), world.lines);
    }
  }

  @Test
  void theMetricsAreThoseOfTheWholeRun() {
    OneTrip world = new OneTrip("");
    try (Run run = run(world, 1, 100)) {
      while (run.step()) {}
      RunMetrics metrics = run.metrics();
      assertEquals(12, metrics.meanQueueEveryStep(), "one on each entering lane");
      assertEquals(12, metrics.meanQueue());
      assertEquals(1, metrics.throughput());
      assertEquals(40, metrics.p95TravelTimeSeconds(), "created at 10, finished during step 50");
      assertEquals(15, metrics.meanDelaySeconds());
      assertEquals(15, metrics.meanTotalDelaySeconds());
      assertEquals(0, metrics.spillbackSeconds());
      assertEquals(20, metrics.maxHopSeconds());
      assertEquals(20, metrics.paperAttSeconds());
    }
  }

  private static Run run(OneTrip world, double stepSeconds, double duration) {
    Scenario scenario =
        new Scenario(
            Path.of("network.json"),
            Path.of("demand.json"),
            0,
            stepSeconds,
            duration,
            Scenario.Mode.COMPATIBLE,
            false,
            Perturbation.NONE,
            1);
    KernelSettings settings =
        new KernelSettings(
            Timings.paper(),
            0,
            List.of(),
            Set.of(),
            false,
            stepSeconds,
            0,
            Parameters.NONE,
            Long.MAX_VALUE);
    return new Run(
        world,
        scenario,
        settings,
        City.always(1),
        List.of(),
        List.of(),
        List.of(),
        System::nanoTime);
  }

  /** A world of one vehicle: created at 10, on an entering lane from 20 to 40, gone at 50. */
  private static final class OneTrip implements World {

    private final Network network = Networks.crossroads();
    private final int entry = network.junctions().get(0).movements().get(0).entryLanes()[0];
    private final String mark;
    private final List<String> lines = new ArrayList<>();
    private VehicleListener listener;
    private int steps;

    OneTrip(String mark) {
      this.mark = mark;
    }

    @Override
    public Network network() {
      return network;
    }

    @Override
    public Actuator actuator() {
      return command -> {};
    }

    @Override
    public void listen(VehicleListener newListener) {
      listener = newListener;
    }

    @Override
    public void step() {
      switch (steps) {
        case 10 -> listener.created(new Vehicle(0, "v", "passenger", 25));
        case 20 -> listener.moved(0, -1, entry);
        case 40 -> listener.moved(0, entry, -1);
        case 50 -> listener.finished(0);
        default -> {
          // it drives on
        }
      }
      steps++;
    }

    @Override
    public void detect(LaneStates lanes) {
      for (int lane = 0; lane < lanes.lanes(); lane++) {
        lanes.setQueue(lane, 1);
      }
      lanes.setAlwaysValid();
    }

    @Override
    public WorldStatistics statistics() {
      return new WorldStatistics(1, 0, 0, 1, 40, 30, 0);
    }

    @Override
    public String traceLine() {
      lines.add(steps + mark);
      return steps + mark;
    }
  }
}

package org.lukou.traffic.sim.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lukou.traffic.sim.internal.engine.Engine;
import org.lukou.traffic.sim.internal.engine.EngineOptions;
import org.lukou.traffic.sim.internal.network.NetworkCompiler;
import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.roadnet.FlowReader;
import org.lukou.traffic.sim.internal.roadnet.FlowRecord;
import org.lukou.traffic.sim.internal.roadnet.Roadnet;
import org.lukou.traffic.sim.internal.roadnet.RoadnetReader;

/**
 * Measures vehicle-steps per CPU second with the network's own plan: {@code NETWORK DEMAND [ROUNDS
 * [STEPS]]}. Each round simulates everything anew; the first ones show the warm-up.
 */
public final class EngineBenchmark {
  private EngineBenchmark() {}

  /** Runs the benchmark. */
  public static void main(String... args) throws IOException {
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 15;
    int steps = args.length > 3 ? Integer.parseInt(args[3]) : 3600;
    Roadnet roadnet;
    List<FlowRecord> flows;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(args[0])))) {
      roadnet = RoadnetReader.read(args[0], in);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(args[1])))) {
      flows = FlowReader.read(args[1], in, roadnet);
    }
    RoadNetwork net = NetworkCompiler.compile(args[0], roadnet);
    for (int round = 1; round <= rounds; round++) {
      measure(round, net, flows, steps);
    }
  }

  private static void measure(int round, RoadNetwork net, List<FlowRecord> flows, int steps) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Engine engine = new Engine(net, flows, EngineOptions.of(1, 0));
    SignalDriver signals = SignalDriver.of("native", net, 1);
    for (int i = 0; i < steps; i++) {
      signals.before(engine);
      engine.step();
    }
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    long vehicleSteps = engine.counters().vehicleSteps();
    System.out.printf(
        "round %d: %d vehicle-steps, %.1f million per CPU second, %.1f ns each%n",
        round, vehicleSteps, vehicleSteps * 1e3 / nanos, nanos / (double) vehicleSteps);
  }
}

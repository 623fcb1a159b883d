package org.lukou.traffic.sim.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lukou.traffic.sim.internal.engine.Engine;
import org.lukou.traffic.sim.internal.engine.EngineOptions;
import org.lukou.traffic.sim.internal.network.NetworkCompiler;
import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.network.RoutePlanner;
import org.lukou.traffic.sim.internal.roadnet.FlowRecord;
import org.lukou.traffic.sim.internal.roadnet.Roadnet;
import org.lukou.traffic.sim.internal.roadnet.RoadnetReader;
import org.lukou.traffic.sim.internal.roadnet.VehicleRecord;

/**
 * Fills every road of a network with vehicles on random ways and measures wall-clock time per
 * vehicle-step and memory: {@code NETWORK VEHICLES_PER_ROAD THREADS STEPS}. The second half of the
 * steps is measured.
 */
public final class ScaleBenchmark {
  private static final int LONGEST_ROUTE = 30;
  private static final int INTERVAL_SECONDS = 3;

  private ScaleBenchmark() {}

  /** Runs the benchmark. */
  public static void main(String... args) throws IOException {
    long start = System.nanoTime();
    RoadNetwork net = read(args[0]);
    System.out.printf(
        "%d junctions, %d lanes and links read and compiled in %.2f s%n",
        net.junctionCount(), net.drivableCount, (System.nanoTime() - start) / 1e9);
    List<FlowRecord> flows = flows(net, Integer.parseInt(args[1]));
    EngineOptions options = EngineOptions.of(1, 0).withThreads(Integer.parseInt(args[2]));
    long before = usedBytes();
    try (Engine engine = new Engine(net, flows, options)) {
      engine.start();
      SignalDriver signals = SignalDriver.of("native", net, 1);
      int steps = Integer.parseInt(args[3]);
      run(engine, signals, steps / 2);
      measure(engine, signals, steps - steps / 2);
      long bytes = usedBytes() - before;
      int vehicles = engine.counters().running() + engine.counters().waiting();
      System.out.printf("%d vehicles, %d bytes each%n", vehicles, bytes / Math.max(1, vehicles));
    }
  }

  private static RoadNetwork read(String file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file)))) {
      Roadnet roadnet = RoadnetReader.read(file, in);
      return NetworkCompiler.compile(file, roadnet);
    }
  }

  private static List<FlowRecord> flows(RoadNetwork net, int perRoad) {
    VehicleRecord car = new VehicleRecord("passenger", 5, 2, 2, 4.5, 2, 4.5, 2.5, 11.111, 2);
    RoutePlanner planner = new RoutePlanner(net);
    Random random = new Random(1);
    List<FlowRecord> flows = new ArrayList<>();
    for (int road = 0; road < net.roadCount(); road++) {
      int[] route = walk(net, planner, random, road);
      if (route.length > 1) {
        flows.add(new FlowRecord(car, route, INTERVAL_SECONDS, 0, perRoad * INTERVAL_SECONDS - 1));
      }
    }
    return flows;
  }

  private static int[] walk(RoadNetwork net, RoutePlanner planner, Random random, int from) {
    List<Integer> route = new ArrayList<>(List.of(from));
    int at = from;
    while (route.size() <= LONGEST_ROUTE) {
      int here = at;
      int[] next =
          java.util.Arrays.stream(net.junctionRoads[net.roadTo[here]])
              .filter(road -> planner.connects(here, road))
              .toArray();
      if (next.length == 0) {
        break;
      }
      at = next[random.nextInt(next.length)];
      route.add(at);
    }
    return route.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void run(Engine engine, SignalDriver signals, int steps) {
    for (int i = 0; i < steps; i++) {
      signals.before(engine);
      engine.step();
    }
  }

  private static void measure(Engine engine, SignalDriver signals, int steps) {
    long vehicleSteps = engine.counters().vehicleSteps();
    long start = System.nanoTime();
    run(engine, signals, steps);
    double nanos = System.nanoTime() - start;
    System.out.printf(
        "%d running: %.1f ns wall-clock time a vehicle-step%n",
        engine.counters().running(), nanos / (engine.counters().vehicleSteps() - vehicleSteps));
  }

  private static long usedBytes() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}

package org.lukou.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import org.lukou.api.scenario.ScenarioException;

/** Loads a large network once. */
final class LoadPart {

  private LoadPart() {}

  static BenchResult.Load run(Worlds worlds, GridFiles files)
      throws ScenarioException, IOException {
    double before = Heap.liveMegabytes();
    Heap.resetPeak();
    long wall = System.nanoTime();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try (Ride ride = worlds.grid(files, 1)) {
      cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
      wall = System.nanoTime() - wall;
      double peak = Heap.peakMegabytes();
      return new BenchResult.Load(
          ride.signals(),
          ride.world().network().roads().size(),
          Files.size(files.network()) / 1e6,
          wall / 1e9,
          cpu / 1e9,
          peak,
          Heap.liveMegabytes() - before);
    }
  }
}

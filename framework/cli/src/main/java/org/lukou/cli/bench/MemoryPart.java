package org.lukou.cli.bench;

import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.world.WorldStatistics;

/** Weighs a grid without and with its vehicles. */
final class MemoryPart {

  private static final double BYTES_PER_MEGABYTE = 1e6;

  private MemoryPart() {}

  static BenchResult.Memory run(Worlds worlds, GridFiles files) throws ScenarioException {
    double before = Heap.liveMegabytes();
    try (Ride ride = worlds.grid(files, 1)) {
      double empty = Heap.liveMegabytes();
      ride.take(GridFill.FILLED_SECONDS);
      double full = Heap.liveMegabytes();
      WorldStatistics now = ride.statistics();
      long vehicles = now.running() + now.waiting();
      return new BenchResult.Memory(
          ride.signals(),
          vehicles,
          empty - before,
          (full - empty) * BYTES_PER_MEGABYTE / Math.max(1, vehicles));
    }
  }
}

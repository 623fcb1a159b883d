package org.lukou.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lukou.api.scenario.ScenarioException;

/**
 * Worlds that have nothing to do with each other, each on a thread of its own at the same time:
 * what the machine gives to so many threads at best, whatever they share of its caches, memory and
 * host.
 */
final class SideBySide implements AutoCloseable {

  private final List<Ride> rides = new ArrayList<>();
  private final ExecutorService threads;

  private SideBySide(int count) {
    this.threads = Executors.newFixedThreadPool(count);
  }

  /** Opens so many worlds of the same grid. */
  static SideBySide open(Worlds worlds, GridFiles files, int count) throws ScenarioException {
    SideBySide opened = new SideBySide(count);
    try {
      for (int i = 0; i < count; i++) {
        opened.rides.add(worlds.grid(files, 1));
      }
      return opened;
    } catch (ScenarioException | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /**
   * Takes so many steps in each world, all at the same time, and returns the wall-clock time of a
   * vehicle-step of one world, nanoseconds, mean of the worlds.
   */
  double take(int steps) {
    List<Callable<Cost>> tasks =
        rides.stream().map(ride -> (Callable<Cost>) () -> ride.take(steps)).toList();
    try {
      double sum = 0;
      for (Future<Cost> cost : threads.invokeAll(tasks)) {
        sum += cost.get().wallNanosEach();
      }
      return sum / rides.size();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a world failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while worlds were stepped", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    rides.forEach(Ride::close);
  }
}

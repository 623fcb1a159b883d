package org.lukou.benchmarks.control;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.lukou.api.scenario.ScenarioException;

/** Runs cells, several at a time. A cell has one thread, so their number changes no result. */
final class Sweep {

  private final CellRun run;
  private final int threads;

  Sweep(CellRun run, int threads) {
    this.run = run;
    this.threads = threads;
  }

  /**
   * Runs the cells and hands over each result as it comes, on the caller's thread.
   *
   * @throws ScenarioException if a cell cannot be run; the others are given up
   */
  void run(List<Cell> cells, Consumer<Result> results)
      throws ScenarioException, InterruptedException {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      CompletionService<Result> done = new ExecutorCompletionService<>(executor);
      cells.forEach(cell -> done.submit(() -> run.of(cell)));
      for (int i = 0; i < cells.size(); i++) {
        results.accept(done.take().get());
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ScenarioException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }
}

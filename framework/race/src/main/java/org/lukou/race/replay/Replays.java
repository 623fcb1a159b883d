package org.lukou.race.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Cell;
import org.lukou.race.result.CellRecord;
import org.lukou.race.run.CellRun;

/** Runs finished cells again, several at a time, to see how they went. */
public final class Replays {

  private static final long END_SECONDS = 5;

  private final CellRun runner;
  private final int threads;

  /** Creates it for a runner and a number of threads, 1 or more. */
  public Replays(CellRun runner, int threads) {
    this.runner = runner;
    this.threads = threads;
  }

  /**
   * Runs cells again.
   *
   * @param records finished cells, all different
   * @param drawn the cells of which a time-space diagram is wanted
   * @return how each one went
   * @throws RaceException if one gives another result than before
   * @throws InterruptedException if the calling thread is interrupted; all runs end then
   */
  public Map<Cell, Replay> of(List<CellRecord> records, Set<Cell> drawn)
      throws RaceException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Map<Cell, Future<Replay>> running = new LinkedHashMap<>();
      for (CellRecord record : records) {
        running.put(record.cell(), pool.submit(() -> again(record, drawn.contains(record.cell()))));
      }
      return results(running);
    } finally {
      pool.shutdownNow();
      pool.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
    }
  }

  private static Map<Cell, Replay> results(Map<Cell, Future<Replay>> running)
      throws RaceException, InterruptedException {
    Map<Cell, Replay> replays = new LinkedHashMap<>();
    for (Cell cell : new ArrayList<>(running.keySet())) {
      try {
        replays.put(cell, running.get(cell).get());
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RaceException told
            ? told
            : new RaceException("%s cannot be watched: %s".formatted(cell, e.getCause()), e);
      }
    }
    return replays;
  }

  private Replay again(CellRecord before, boolean draws)
      throws RaceException, InterruptedException {
    ReplayWatch watch = new ReplayWatch(before.cell().scenario(), draws);
    CellRecord now = runner.watched(before.cell(), watch);
    if (!now.finished() || !now.result().equals(before.result())) {
      throw new RaceException(
          "%s gave another result when it was run again for its plots%s; its controller is not deterministic"
              .formatted(before.cell(), now.finished() ? "" : ": " + now.failure()));
    }
    return watch.replay();
  }
}

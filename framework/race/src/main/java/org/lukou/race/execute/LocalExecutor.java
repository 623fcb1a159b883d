package org.lukou.race.execute;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Cell;
import org.lukou.race.result.CellRecord;
import org.lukou.race.run.CellJob;

/**
 * Runs cells on this machine, several at a time, each on a thread of its own; their number changes
 * no result. A cell that makes no step for too long is given up and its thread left alone.
 */
public final class LocalExecutor implements CellExecutor {

  private static final long LOOK_MILLIS = 200;
  private static final long END_MILLIS = 5_000;

  private final CellJob job;
  private final int threads;
  private final double patienceSeconds;
  private final LongSupplier nanoClock;

  /**
   * Creates an executor.
   *
   * @param job what is done with a cell
   * @param threads how many cells at a time, 1 or more
   * @param patienceSeconds how long a cell may take for one step, in seconds
   * @param nanoClock a clock that only goes forward, in nanoseconds
   */
  public LocalExecutor(CellJob job, int threads, double patienceSeconds, LongSupplier nanoClock) {
    this.job = job;
    this.threads = threads;
    this.patienceSeconds = patienceSeconds;
    this.nanoClock = nanoClock;
  }

  @Override
  public void run(List<Cell> cells, Finish finish) throws RaceException, InterruptedException {
    BlockingQueue<CellThread.End> ends = new LinkedBlockingQueue<>();
    Deque<Cell> waiting = new ArrayDeque<>(cells);
    List<CellThread> running = new ArrayList<>();
    try {
      while (!waiting.isEmpty() || !running.isEmpty()) {
        while (!waiting.isEmpty() && running.size() < threads) {
          running.add(CellThread.start(waiting.remove(), job, ends));
        }
        CellThread.End end = ends.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (end != null && running.remove(end.thread())) {
          finish.take(end.record());
        }
        giveUpStalled(running, finish);
      }
    } finally {
      running.forEach(thread -> thread.end(END_MILLIS));
    }
  }

  private void giveUpStalled(List<CellThread> running, Finish finish) throws RaceException {
    long now = nanoClock.getAsLong();
    List<CellRecord> lost = new ArrayList<>();
    running.removeIf(
        thread ->
            thread.stalledNanos(now) > patienceSeconds * 1e9
                && lost.add(thread.giveUp(patienceSeconds)));
    for (CellRecord record : lost) {
      finish.take(record);
    }
  }
}

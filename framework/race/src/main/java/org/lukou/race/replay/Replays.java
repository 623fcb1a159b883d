package org.lukou.race.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Cell;
import org.lukou.race.execute.LocalExecutor;
import org.lukou.race.result.CellRecord;
import org.lukou.race.run.CellRun;
import org.lukou.race.run.Pulse;

/** Runs finished cells again, several at a time, to see how they went. */
public final class Replays {

  private final CellRun runner;
  private final int threads;
  private final double patienceSeconds;
  private final LongSupplier nanoClock;

  /**
   * Creates it.
   *
   * @param runner runs a cell
   * @param threads how many cells at a time, 1 or more
   * @param patienceSeconds how long a cell may take for one step, in seconds
   * @param nanoClock a clock that only goes forward, in nanoseconds
   */
  public Replays(CellRun runner, int threads, double patienceSeconds, LongSupplier nanoClock) {
    this.runner = runner;
    this.threads = threads;
    this.patienceSeconds = patienceSeconds;
    this.nanoClock = nanoClock;
  }

  /**
   * Runs cells again.
   *
   * @param records finished cells, all different
   * @param drawn the cells of which a time-space diagram is wanted
   * @return how each one went
   * @throws RaceException if one gives another result than before, or hangs
   * @throws InterruptedException if the calling thread is interrupted; all runs end then
   */
  public Map<Cell, Replay> of(List<CellRecord> records, Set<Cell> drawn)
      throws RaceException, InterruptedException {
    Map<Cell, ReplayWatch> watches = new ConcurrentHashMap<>();
    Map<Cell, CellRecord> before = new LinkedHashMap<>();
    records.forEach(record -> before.put(record.cell(), record));
    Map<Cell, Replay> replays = new LinkedHashMap<>();
    new LocalExecutor(
            (cell, pulse) -> watched(cell, drawn.contains(cell), pulse, watches),
            threads,
            patienceSeconds,
            nanoClock)
        .run(
            List.copyOf(before.keySet()),
            now -> {
              compare(before.get(now.cell()), now);
              replays.put(now.cell(), watches.remove(now.cell()).replay());
            });
    return replays;
  }

  private CellRecord watched(Cell cell, boolean draws, Pulse pulse, Map<Cell, ReplayWatch> watches)
      throws InterruptedException {
    ReplayWatch watch = new ReplayWatch(cell.scenario(), draws, pulse);
    watches.put(cell, watch);
    return runner.watched(cell, watch);
  }

  private static void compare(CellRecord before, CellRecord now) throws RaceException {
    if (!now.finished() || !now.result().equals(before.result())) {
      throw new RaceException(
          "%s gave another result when it was run again for its plots%s; its controller is not deterministic"
              .formatted(before.cell(), now.finished() ? "" : ": " + now.failure()));
    }
  }
}

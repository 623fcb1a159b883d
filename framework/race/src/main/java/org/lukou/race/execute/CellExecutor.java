package org.lukou.race.execute;

import java.util.List;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Cell;
import org.lukou.race.result.CellRecord;

/** Where cells are run: on this machine, or on many. Each cell is run at least once. */
@FunctionalInterface
public interface CellExecutor {

  /** Takes the records in, on the thread that called {@link CellExecutor#run}. */
  @FunctionalInterface
  interface Finish {
    /** Called once for each cell, in the order in which they end. */
    void take(CellRecord record) throws RaceException;
  }

  /**
   * Runs cells in any order, and returns when the last one has been handed over.
   *
   * @param cells pure data, all different
   * @param finish takes every record as it comes, failed ones too
   * @throws RaceException if the executor itself cannot go on, or {@code finish} says so
   * @throws InterruptedException if the calling thread is interrupted; what has been handed over
   *     counts
   */
  void run(List<Cell> cells, Finish finish) throws RaceException, InterruptedException;
}

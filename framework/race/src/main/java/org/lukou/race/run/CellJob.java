package org.lukou.race.run;

import org.lukou.race.cell.Cell;
import org.lukou.race.result.CellRecord;

/** What is done with a cell on one thread from its first step to its last. Any thread. */
@FunctionalInterface
public interface CellJob {

  /**
   * Runs a cell to its end on the calling thread.
   *
   * @param pulse is told of every step
   * @throws InterruptedException if the thread is interrupted between two steps
   */
  CellRecord of(Cell cell, Pulse pulse) throws InterruptedException;
}

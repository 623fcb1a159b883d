package org.lukou.cluster;

import java.nio.file.Path;
import org.lukou.race.RaceException;
import org.lukou.race.cell.InputFile;
import org.lukou.race.result.CellRecord;

/** Runs the cells that a worker is sent. Thread-safe. */
public interface CellWorker {

  /** Where files come from that this machine does not have. */
  @FunctionalInterface
  interface Source {
    /**
     * Writes a file of the driver.
     *
     * @param place where to; the file is complete when the call returns
     * @throws RaceException if the driver does not have it, or it cannot be written
     */
    void fetch(InputFile file, Path place) throws RaceException;
  }

  /**
   * Runs a cell to its end on the calling thread.
   *
   * @param order what to run
   * @param source the driver that sent it
   * @return what became of it, also if it failed
   * @throws RaceException if this machine is not fit for it, because its code or its profile is
   *     another; the cell can still be run elsewhere
   * @throws InterruptedException if the driver has given up
   */
  CellRecord run(WorkOrder order, Source source) throws RaceException, InterruptedException;
}

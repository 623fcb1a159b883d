package org.lukou.race.execute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Cell;
import org.lukou.race.result.CellRecord;
import org.lukou.race.store.CellStore;

/**
 * Drives a race: skips the cells that are finished already, has the others run, and keeps each one
 * as it ends, so that the same race can be gone on with whatever happened in between.
 */
public final class Race {

  private final CellStore store;
  private final CellExecutor executor;

  /** Is told how far the race is, on the thread that called {@link Race#run}. */
  public interface Watcher {
    /** Called once, before the first cell: how many there are, and how many are finished. */
    void begin(int cells, int finished);

    /** Called after each cell that was run now. */
    void ended(CellRecord record);
  }

  /** Creates a race. */
  public Race(CellStore store, CellExecutor executor) {
    this.store = store;
    this.executor = executor;
  }

  /**
   * Runs what is not finished.
   *
   * @param cells the race; a cell that occurs twice is run once
   * @param watcher is told how far it is
   * @return a record for each cell, in the order of the cells
   */
  public List<CellRecord> run(List<Cell> cells, Watcher watcher)
      throws RaceException, InterruptedException {
    Map<String, CellRecord> records = new LinkedHashMap<>();
    Map<String, Cell> open = new LinkedHashMap<>();
    for (Cell cell : cells) {
      store
          .find(cell)
          .ifPresentOrElse(
              record -> records.put(cell.key(), record), () -> open.put(cell.key(), cell));
    }
    watcher.begin(records.size() + open.size(), records.size());
    executor.run(
        List.copyOf(open.values()),
        record -> {
          store.keep(record);
          records.put(record.cell().key(), record);
          watcher.ended(record);
        });
    List<CellRecord> ordered = new ArrayList<>();
    for (Cell cell : cells) {
      ordered.add(records.get(cell.key()));
    }
    return ordered;
  }
}

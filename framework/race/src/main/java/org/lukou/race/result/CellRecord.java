package org.lukou.race.result;

import java.util.List;
import org.lukou.kernel.run.RunTiming;
import org.lukou.race.cell.Cell;

/**
 * A cell and what became of it.
 *
 * @param cell what was run
 * @param result what it gave, null if it failed
 * @param timing how long it took here, which is no part of the result; null if it failed
 * @param warnings what is questionable in the scenario, one sentence each
 * @param failure why it gave nothing, one sentence; null if it did
 */
public record CellRecord(
    Cell cell, CellResult result, RunTiming timing, List<String> warnings, String failure) {

  /** Copies the warnings. */
  public CellRecord {
    warnings = List.copyOf(warnings);
  }

  /** A cell that came to its end. */
  public static CellRecord finished(
      Cell cell, CellResult result, RunTiming timing, List<String> warnings) {
    return new CellRecord(cell, result, timing, warnings, null);
  }

  /** A cell that did not. */
  public static CellRecord failed(Cell cell, String why) {
    return new CellRecord(cell, null, null, List.of(), why);
  }

  /** Returns whether it has a result. */
  public boolean finished() {
    return failure == null;
  }
}

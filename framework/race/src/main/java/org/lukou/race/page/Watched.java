package org.lukou.race.page;

import java.util.List;
import org.lukou.race.cell.Cell;
import org.lukou.race.replay.Replay;
import org.lukou.race.report.Standing;

/**
 * An entrant of which some runs were watched.
 *
 * @param standing how it did
 * @param cells what was run again, at least one
 * @param replays how each of these went
 */
record Watched(Standing standing, List<Cell> cells, List<Replay> replays) {

  String name() {
    return standing.entrant().toString();
  }
}

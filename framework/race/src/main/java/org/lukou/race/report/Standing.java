package org.lukou.race.report;

import java.util.List;
import java.util.Map;
import org.lukou.race.cell.Entrant;
import org.lukou.race.result.CellRecord;

/**
 * How one entrant did in a group.
 *
 * @param entrant who
 * @param rank from 1; entrants between which no significant difference was found share one; 0 if it
 *     finished nothing
 * @param runs cells it finished
 * @param failures cells it did not finish
 * @param figures each figure by its name in the metrics; empty if it finished nothing
 * @param againstBaseline each figure beside the baseline's; empty for the baseline itself, and
 *     without one
 * @param records its cells, in the order of the race
 */
public record Standing(
    Entrant entrant,
    int rank,
    int runs,
    int failures,
    Map<String, Estimate> figures,
    Map<String, Comparison> againstBaseline,
    List<CellRecord> records) {}

package org.lukou.race.result;

import org.lukou.kernel.metrics.RunMetrics;

/**
 * What a cell gives, the same wherever and whenever it is run.
 *
 * @param digest fingerprint of its trajectories, 64 hex digits
 * @param metrics the figures, true also where controllers see little
 * @param staleDecisions decisions made although an entering lane was unknown
 */
public record CellResult(String digest, RunMetrics metrics, long staleDecisions) {}

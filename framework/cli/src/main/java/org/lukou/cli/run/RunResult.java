package org.lukou.cli.run;

import java.util.List;
import java.util.Map;
import org.lukou.api.scenario.Perturbation;
import org.lukou.kernel.metrics.RunMetrics;
import org.lukou.kernel.run.RunTiming;

/**
 * What a run prints and records.
 *
 * @param run its id
 * @param digest fingerprint of its trajectories, 64 hex digits
 * @param mode which dynamics and guard: compatible or correct
 * @param controller the algorithm in charge at the end
 * @param seed the seed of every random draw
 * @param perturbation how far the demand was varied with it
 * @param metrics the results
 * @param timing how long it took
 * @param warnings what is questionable in the scenario, for example routes that do not exist
 * @param incidents what cost junctions their controller, the first thousand
 * @param incidentCount how many there were
 * @param lostObservations observations of the world that were lost or from unknown sources
 * @param staleDecisions decisions made although an entering lane had no fresh data
 * @param devices what happened on the way to devices, by name; empty without devices
 * @param lostTicks entries that journal sinks had no room for
 * @param journalFailures what went wrong in journal sinks
 */
public record RunResult(
    String run,
    String digest,
    String mode,
    String controller,
    long seed,
    Perturbation perturbation,
    RunMetrics metrics,
    RunTiming timing,
    List<String> warnings,
    List<String> incidents,
    long incidentCount,
    long lostObservations,
    long staleDecisions,
    Map<String, Long> devices,
    long lostTicks,
    List<String> journalFailures) {}

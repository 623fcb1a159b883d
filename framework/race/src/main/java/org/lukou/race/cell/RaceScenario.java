package org.lukou.race.cell;

import java.nio.file.Path;
import java.util.List;
import org.lukou.api.network.Zone;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.signal.SignalTiming;

/**
 * The city and the rules that every controller meets alike, without seed and without anything of
 * the machine.
 *
 * @param name its name in tables; not part of a cell's identity
 * @param world kind of world, for example {@code traffic-sim}
 * @param network the road network
 * @param demand the demand
 * @param events what happens on the way, null for nothing
 * @param stepSeconds time of one step
 * @param durationSeconds time of the whole run
 * @param mode which dynamics and guard
 * @param laneChange whether vehicles change lanes
 * @param perturbation how far the demand is varied with the seed
 * @param timing the timing rules
 * @param changePhase the phase kept for changes
 * @param phases the phases to choose from, empty = all others
 * @param permittedPhases phases permitted although their movements cross
 * @param zones parts of the city to tell apart; none = the junctions beside the network's boundary
 *     are the periphery, the others the centre
 */
public record RaceScenario(
    String name,
    String world,
    InputFile network,
    InputFile demand,
    InputFile events,
    double stepSeconds,
    double durationSeconds,
    Scenario.Mode mode,
    boolean laneChange,
    Perturbation perturbation,
    SignalTiming timing,
    int changePhase,
    List<Integer> phases,
    List<Integer> permittedPhases,
    List<Zone> zones) {

  /** Copies the lists. */
  public RaceScenario {
    phases = List.copyOf(phases);
    permittedPhases = List.copyOf(permittedPhases);
    zones = List.copyOf(zones);
  }

  /** Returns every file that is read. */
  public List<InputFile> files() {
    return events == null ? List.of(network, demand) : List.of(network, demand, events);
  }

  /** Returns the world's scenario on this machine, on one thread. */
  public Scenario on(Path networkFile, Path demandFile, long seed) {
    return new Scenario(
        networkFile,
        demandFile,
        seed,
        stepSeconds,
        durationSeconds,
        mode,
        laneChange,
        perturbation,
        1);
  }
}

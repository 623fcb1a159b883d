package org.lukou.cli.run;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lukou.api.control.Parameters;
import org.lukou.api.network.Zone;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.signal.SignalTiming;
import org.lukou.kernel.KernelSettings;

/**
 * Everything that decides the result of a run, nothing that does not: a profile with the user's
 * changes. Written into the run's record, and enough to repeat it.
 *
 * @param profile path of the profile
 * @param world kind of world
 * @param controller the algorithm that decides first
 * @param parameters its settings
 * @param swaps later changes of the algorithm, in time order
 * @param scenario network, demand, seed, step, duration, mode
 * @param timing the timing rules
 * @param changePhase the phase kept for changes
 * @param phases the phases to choose from, empty = all others
 * @param permittedPhases phases permitted although their movements cross
 * @param budgetMillis time budget of one decision, in milliseconds
 * @param zones parts of the city to tell apart
 */
public record RunSpec(
    Path profile,
    String world,
    String controller,
    Map<String, String> parameters,
    List<Swap> swaps,
    Scenario scenario,
    SignalTiming timing,
    int changePhase,
    List<Integer> phases,
    List<Integer> permittedPhases,
    double budgetMillis,
    List<Zone> zones) {

  /** Returns every algorithm that the run needs. */
  public Set<String> controllers() {
    Set<String> names = new HashSet<>();
    names.add(controller);
    swaps.forEach(swap -> names.add(swap.controller()));
    return names;
  }

  /** Returns the same run with other changes of the algorithm. */
  RunSpec withSwaps(List<Swap> made) {
    return new RunSpec(
        profile,
        world,
        controller,
        parameters,
        made,
        scenario,
        timing,
        changePhase,
        phases,
        permittedPhases,
        budgetMillis,
        zones);
  }

  /** Returns the kernel's part. In the correct mode the guard is enforced. */
  public KernelSettings kernelSettings() {
    return new KernelSettings(
        timing,
        changePhase,
        phases,
        Set.copyOf(permittedPhases),
        scenario.mode() == Scenario.Mode.CORRECT,
        scenario.stepSeconds(),
        scenario.seed(),
        new Parameters(parameters),
        (long) (budgetMillis * 1e6));
  }
}

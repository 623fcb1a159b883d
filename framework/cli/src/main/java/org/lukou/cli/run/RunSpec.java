package org.lukou.cli.run;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lukou.api.control.Parameters;
import org.lukou.api.network.Zone;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.TimedEvent;
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
 * @param eventsFile where the events were read from, null if nowhere
 * @param events what happens to the city on the way, in the order that decides ties
 * @param scenario network, demand, seed, step, duration, mode
 * @param timing the timing rules
 * @param changePhase the phase kept for changes
 * @param phases the phases to choose from, empty = all others
 * @param permittedPhases phases permitted although their movements cross
 * @param budgetMillis time budget of one decision, in milliseconds
 * @param zones parts of the city to tell apart
 * @param devices through which the city is seen and commanded, null for perfect detectors
 */
public record RunSpec(
    Path profile,
    String world,
    String controller,
    Map<String, String> parameters,
    List<Swap> swaps,
    Path eventsFile,
    List<TimedEvent> events,
    Scenario scenario,
    SignalTiming timing,
    int changePhase,
    List<Integer> phases,
    List<Integer> permittedPhases,
    double budgetMillis,
    List<Zone> zones,
    DeviceSpec devices) {

  /** Copies the events; a record from before there were any has none. */
  public RunSpec {
    events = events == null ? List.of() : List.copyOf(events);
  }

  /** Returns every algorithm that the run needs. */
  public Set<String> controllers() {
    Set<String> names = new HashSet<>();
    names.add(controller);
    swaps.forEach(swap -> names.add(swap.controller()));
    return names;
  }

  /** Returns the same run with the changes of the algorithm and the events that it really had. */
  RunSpec asItWent(List<Swap> made, List<TimedEvent> happened) {
    return with(made, eventsFile, happened, scenario);
  }

  /** Returns the same run with its events as its record has them, whatever their file says now. */
  RunSpec asRecorded() {
    return with(swaps, null, events, scenario);
  }

  /** Returns the same run with another seed. */
  public RunSpec withSeed(long seed) {
    Scenario given = scenario;
    Scenario seeded =
        new Scenario(
            given.network(),
            given.demand(),
            seed,
            given.stepSeconds(),
            given.durationSeconds(),
            given.mode(),
            given.laneChange(),
            given.perturbation(),
            given.threads());
    return with(swaps, eventsFile, events, seeded);
  }

  private RunSpec with(
      List<Swap> newSwaps, Path newEventsFile, List<TimedEvent> newEvents, Scenario newScenario) {
    return new RunSpec(
        profile,
        world,
        controller,
        parameters,
        newSwaps,
        newEventsFile,
        newEvents,
        newScenario,
        timing,
        changePhase,
        phases,
        permittedPhases,
        budgetMillis,
        zones,
        devices);
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

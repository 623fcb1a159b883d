package org.lukou.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.lukou.api.network.Zone;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.scenario.TimedEvent;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.ScenarioSettings;
import org.lukou.scenario.event.EventReader;
import picocli.CommandLine.Option;

/** The options that change what happens in the world. */
public final class ScenarioOptions {

  private static final int MOST_THREADS = 256;

  @Option(
      names = "--network",
      paramLabel = "FILE",
      description =
          "A CityFlow roadnet.json instead of the profile's network; the profile's zones and events"
              + " do not apply then.")
  private Path network;

  @Option(
      names = "--demand",
      paramLabel = "FILE",
      description = "A CityFlow flow.json instead of the profile's demand.")
  private Path demand;

  @Option(
      names = "--events",
      paramLabel = "FILE",
      description =
          "A JSON array of what happens on the way, instead of the profile's events: closed lanes"
              + " and roads, incidents, vehicles pushed in, rerouted, or told a speed.")
  private Path events;

  @Option(
      names = "--perturb",
      arity = "0..1",
      paramLabel = PerturbationText.FORM,
      fallbackValue = PerturbationText.USUAL,
      converter = PerturbationText.class,
      description = {
        "Vary the demand with the seed: standard deviation of the departures in seconds, share of"
            + " the vehicles that turn otherwise at one junction, spread of the drivers.",
        "Without a value: departure=60,turning=0.05,drivers=0.1. \"off\": as it is given."
      })
  private Perturbation perturbation;

  @Option(names = "--duration", paramLabel = "S", description = "Simulated time, in seconds.")
  private Double durationSeconds;

  @Option(names = "--step", paramLabel = "S", description = "Time of one step, in seconds.")
  private Double stepSeconds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Seed of the engine's and the controllers' draws; the engine takes it modulo 2^32.")
  private Long seed;

  @Option(
      names = "--mode",
      paramLabel = "compatible|correct",
      description =
          "compatible: the field's dynamics and phases as they are, the guard only reports;"
              + " correct: the guard overrules what breaks its rules.")
  private Scenario.Mode mode;

  @Option(
      names = "--lane-change",
      paramLabel = "on|off",
      description = "Whether vehicles change lanes.")
  private Switch laneChange;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "Threads of the traffic engine; the result is the same for any number.")
  private int threads;

  private enum Switch {
    ON,
    OFF
  }

  /**
   * Returns the scenario that a profile and these options describe.
   *
   * @throws IllegalArgumentException if a value is out of range; the message is for the user
   */
  Scenario scenario(ScenarioSettings given) {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          "--threads is " + threads + "; choose 1 to " + MOST_THREADS);
    }
    return new Scenario(
        otherwise(network, given.network()).toAbsolutePath().normalize(),
        otherwise(demand, given.demand()).toAbsolutePath().normalize(),
        otherwise(seed, given.seed()),
        otherwise(stepSeconds, given.stepSeconds()),
        otherwise(durationSeconds, given.durationSeconds()),
        otherwise(mode, given.mode()),
        laneChange == null ? given.laneChange() : laneChange == Switch.ON,
        otherwise(perturbation, given.perturbation()),
        threads);
  }

  /** Returns the zones: the profile's name junctions of its own network. */
  List<Zone> zones(Profile profile) {
    return network == null ? profile.zones() : List.of();
  }

  /** Returns the file of events, null for none; the profile's name lanes of its own network. */
  Path eventsFile(ScenarioSettings given) {
    Path chosen = network == null ? otherwise(events, given.events().orElse(null)) : events;
    return chosen == null ? null : chosen.toAbsolutePath().normalize();
  }

  /** Returns what is in a file of events; none if there is no file. */
  static List<TimedEvent> events(Path file) throws ScenarioException {
    return file == null ? List.of() : EventReader.read(file);
  }

  private static <T> T otherwise(T chosen, T given) {
    return chosen == null ? given : chosen;
  }
}

package org.lukou.cli.command;

import java.nio.file.Path;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.cli.race.CourseChanges;
import picocli.CommandLine.Option;

/** The options that change what every controller meets alike. */
public final class CourseOptions {

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

  private enum Switch {
    ON,
    OFF
  }

  /** Returns what these options change. */
  CourseChanges changes() {
    return new CourseChanges(
        network,
        demand,
        events,
        perturbation,
        durationSeconds,
        stepSeconds,
        mode,
        laneChange == null ? null : laneChange == Switch.ON);
  }
}

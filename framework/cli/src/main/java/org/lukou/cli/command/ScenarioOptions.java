package org.lukou.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.lukou.api.network.Zone;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.scenario.TimedEvent;
import org.lukou.cli.race.CourseChanges;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.ScenarioSettings;
import org.lukou.scenario.event.EventReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that change what happens in the world. */
public final class ScenarioOptions {

  private static final int MOST_THREADS = 256;

  @Mixin private CourseOptions course = new CourseOptions();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Seed of the engine's and the controllers' draws; the engine takes it modulo 2^32.")
  private Long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "Threads of the traffic engine; the result is the same for any number.")
  private int threads;

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
    CourseChanges changes = course.changes();
    return new Scenario(
        changes.network(given),
        changes.demand(given),
        seed == null ? given.seed() : seed,
        changes.stepSeconds(given),
        changes.durationSeconds(given),
        changes.mode(given),
        changes.laneChange(given),
        changes.perturbation(given),
        threads);
  }

  /** Returns the zones: the profile's name junctions of its own network. */
  List<Zone> zones(Profile profile) {
    return course.changes().zones(profile);
  }

  /** Returns the file of events, null for none; the profile's name lanes of its own network. */
  Path eventsFile(ScenarioSettings given) {
    return course.changes().events(given);
  }

  /** Returns what is in a file of events; none if there is no file. */
  static List<TimedEvent> events(Path file) throws ScenarioException {
    return file == null ? List.of() : EventReader.read(file);
  }
}

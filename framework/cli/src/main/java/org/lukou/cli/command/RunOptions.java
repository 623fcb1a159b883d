package org.lukou.cli.command;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.cli.run.RunException;
import org.lukou.cli.run.RunSpec;
import org.lukou.cli.run.Swap;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.TimingSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/**
 * The options that change a profile for one run; whatever is not given stays as the profile says.
 */
public final class RunOptions {

  @Mixin private ScenarioOptions scenario = new ScenarioOptions();

  @Mixin private TimingOptions timing = new TimingOptions();

  @Mixin private DeviceOptions devices = new DeviceOptions();

  @Option(
      names = "--controller",
      paramLabel = "NAME",
      description =
          "The algorithm: network-plan, schedule, fixed-time, equal-splits, max-pressure,"
              + " efficient-max-pressure, advanced-max-pressure, position-weighted-max-pressure,"
              + " cyclic-max-pressure, webster, green-wave, actuated, sotl, rollout-planner, or what"
              + " your own bundle offers.")
  private String controller;

  @Option(
      names = "--world",
      paramLabel = "NAME",
      description = "The kind of world: traffic-sim, or what your own bundle offers.")
  private String world;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A setting of the algorithm, for example green-seconds=25. Repeatable.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--swap",
      paramLabel = "SECONDS=NAME",
      description = "Hand the city to another algorithm at that time. Repeatable.")
  private List<String> swaps = new ArrayList<>();

  /** Returns the options of a run that changes nothing but the scenario. */
  static RunOptions of(ScenarioOptions scenario) {
    RunOptions options = new RunOptions();
    options.scenario = scenario;
    return options;
  }

  /** Returns whether an option of a command is one of these. */
  static boolean owns(OptionSpec option) {
    return option.userObject() instanceof Field field
        && List.of(
                RunOptions.class,
                ScenarioOptions.class,
                CourseOptions.class,
                TimingOptions.class,
                DeviceOptions.class)
            .contains(field.getDeclaringClass());
  }

  /**
   * Returns the run that a profile and these options describe.
   *
   * @throws RunException if a value is out of range, or the events cannot be read
   */
  public RunSpec applyTo(Profile profile) throws RunException {
    try {
      TimingSettings given = profile.timing();
      Scenario changed = scenario.scenario(profile.scenario());
      Path events = scenario.eventsFile(profile.scenario());
      refuseSwapsAfter(changed.durationSeconds());
      return new RunSpec(
          profile.file(),
          otherwise(world, profile.scenario().world()),
          otherwise(controller, profile.control().controller()),
          parameters(profile),
          swaps.stream()
              .map(Swap::parse)
              .sorted(Comparator.comparingDouble(Swap::atSeconds))
              .toList(),
          events,
          ScenarioOptions.events(events),
          changed,
          timing.changes().applyTo(given.timing()),
          given.changePhase(),
          given.phases(),
          given.permittedPhases(),
          profile.control().decisionBudgetMillis(),
          scenario.zones(profile),
          devices.spec(changed.seed()));
    } catch (IllegalArgumentException | ScenarioException e) {
      throw new RunException(e.getMessage(), e);
    }
  }

  /** Returns whether the city runs in real time because its devices do. */
  boolean realTime() {
    return devices.realTime();
  }

  private void refuseSwapsAfter(double endSeconds) {
    for (String swap : swaps) {
      if (Swap.parse(swap).atSeconds() >= endSeconds) {
        throw new IllegalArgumentException(
            "--swap " + swap + " would come after the end of the run at " + endSeconds + " s");
      }
    }
  }

  /** Settings belong to an algorithm, so another algorithm does not inherit the profile's. */
  private Map<String, String> parameters(Profile profile) {
    Map<String, String> merged = new LinkedHashMap<>();
    if (controller == null || controller.equals(profile.control().controller())) {
      merged.putAll(profile.control().parameters());
    }
    merged.putAll(parameters);
    return merged;
  }

  private static <T> T otherwise(T chosen, T given) {
    return chosen == null ? given : chosen;
  }
}

package org.lukou.cli.command;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lukou.api.network.Zone;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.signal.SignalTiming;
import org.lukou.cli.run.RunException;
import org.lukou.cli.run.RunSpec;
import org.lukou.cli.run.Swap;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.ScenarioSettings;
import org.lukou.runtime.profile.TimingSettings;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/**
 * The options that change a profile for one run; whatever is not given stays as the profile says.
 */
public final class RunOptions {

  @Option(
      names = "--network",
      paramLabel = "FILE",
      description = "A CityFlow roadnet.json instead of the profile's network.")
  private Path network;

  @Option(
      names = "--demand",
      paramLabel = "FILE",
      description = "A CityFlow flow.json instead of the profile's demand.")
  private Path demand;

  @Option(
      names = "--controller",
      paramLabel = "NAME",
      description =
          "The algorithm: network-plan, schedule, fixed-time, equal-splits, max-pressure,"
              + " efficient-max-pressure, advanced-max-pressure, or what your own bundle offers.")
  private String controller;

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
      names = "--decision-interval",
      paramLabel = "S",
      description = "Time between two decisions of a junction, in seconds.")
  private Double decisionSeconds;

  @Option(
      names = "--yellow",
      paramLabel = "S",
      description = "Length of yellow (with paper timing: of the change phase), in seconds.")
  private Double yellowSeconds;

  @Option(
      names = "--timing",
      paramLabel = "paper|field",
      description =
          "paper: the change interval lies inside the decision interval, as in the literature;"
              + " field: yellow, all-red and minimum green as in the street.")
  private SignalTiming.Style style;

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

  private static final int MOST_THREADS = 256;

  private enum Switch {
    ON,
    OFF
  }

  /** Returns whether an option of a command is one of these. */
  static boolean owns(OptionSpec option) {
    return option.userObject() instanceof Field field
        && field.getDeclaringClass() == RunOptions.class;
  }

  /**
   * Returns the run that a profile and these options describe.
   *
   * @throws RunException if a value is out of range
   */
  public RunSpec applyTo(Profile profile) throws RunException {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new RunException("--threads is " + threads + "; choose 1 to " + MOST_THREADS);
    }
    try {
      TimingSettings timing = profile.timing();
      refuseSwapsAfter(otherwise(durationSeconds, profile.scenario().durationSeconds()));
      return new RunSpec(
          profile.file(),
          profile.scenario().world(),
          otherwise(controller, profile.control().controller()),
          parameters(profile),
          swaps.stream()
              .map(Swap::parse)
              .sorted(Comparator.comparingDouble(Swap::atSeconds))
              .toList(),
          scenario(profile.scenario()),
          timing(timing.timing()),
          timing.changePhase(),
          timing.phases(),
          timing.permittedPhases(),
          profile.control().decisionBudgetMillis(),
          zones(profile));
    } catch (IllegalArgumentException e) {
      throw new RunException(e.getMessage(), e);
    }
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

  /** The profile's zones name junctions of its own network. */
  private List<Zone> zones(Profile profile) {
    return network == null ? profile.zones() : List.of();
  }

  private Scenario scenario(ScenarioSettings given) {
    return new Scenario(
        otherwise(network, given.network()).toAbsolutePath().normalize(),
        otherwise(demand, given.demand()).toAbsolutePath().normalize(),
        otherwise(seed, given.seed()),
        otherwise(stepSeconds, given.stepSeconds()),
        otherwise(durationSeconds, given.durationSeconds()),
        otherwise(mode, given.mode()),
        laneChange == null ? given.laneChange() : laneChange == Switch.ON,
        Perturbation.NONE,
        threads);
  }

  private SignalTiming timing(SignalTiming given) {
    return new SignalTiming(
        otherwise(style, given.style()),
        otherwise(decisionSeconds, given.decisionSeconds()),
        otherwise(yellowSeconds, given.yellowSeconds()),
        given.allRedSeconds(),
        given.minimumGreenSeconds(),
        given.maximumGreenSeconds(),
        given.maximumRedSeconds());
  }

  private static <T> T otherwise(T chosen, T given) {
    return chosen == null ? given : chosen;
  }
}

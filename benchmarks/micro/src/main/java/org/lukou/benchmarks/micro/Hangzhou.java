package org.lukou.benchmarks.micro;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.lukou.api.control.Parameters;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.signal.SignalTiming;
import org.lukou.api.world.World;
import org.lukou.kernel.KernelSettings;
import org.lukou.traffic.sim.internal.world.TrafficWorldFactory;

/**
 * The city that is measured: network and demand of the profile {@code hangzhou}, found in the
 * repository that the current directory (or the system property {@code lukou.home}) lies in.
 */
final class Hangzhou {

  /** How many junctions decide. */
  static final int JUNCTIONS = 16;

  /** When its traffic has built up, in steps of 1 s. */
  static final int STEADY_STEP = 1200;

  /** How long its demand lasts, in steps of 1 s. */
  static final int LAST_STEP = 3600;

  private static final String PROFILE = "testbed-profiles/hangzhou";

  private Hangzhou() {}

  /** Opens the city at time 0, with one thread. */
  static World open(boolean laneChange) {
    Path profile = profile();
    try {
      return new TrafficWorldFactory()
          .open(
              new Scenario(
                  profile.resolve("network.json"),
                  profile.resolve("demand.json"),
                  0,
                  1,
                  LAST_STEP,
                  Scenario.Mode.COMPATIBLE,
                  laneChange,
                  Perturbation.NONE,
                  1));
    } catch (ScenarioException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /**
   * Returns settings by which every junction decides before every step, and a change takes no time:
   * a step of the kernel is then one decision a junction and nothing else.
   *
   * @param budgetNanos time budget of one decision, {@link Long#MAX_VALUE} = none
   */
  static KernelSettings decidingEveryStep(long budgetNanos) {
    return settings(new SignalTiming(SignalTiming.Style.PAPER, 1, 0, 0, 0, 180, 300), budgetNanos);
  }

  /** Returns the profile's settings, without a time budget. */
  static KernelSettings settings() {
    return settings(
        new SignalTiming(SignalTiming.Style.PAPER, 30, 5, 2, 10, 180, 300), Long.MAX_VALUE);
  }

  /** Returns the profile's settings with field timing, without a time budget. */
  static KernelSettings inTheStreet() {
    return settings(
        new SignalTiming(SignalTiming.Style.FIELD, 30, 5, 2, 10, 180, 300), Long.MAX_VALUE);
  }

  private static KernelSettings settings(SignalTiming timing, long budgetNanos) {
    return new KernelSettings(
        timing, 0, List.of(1, 2, 3, 4), Set.of(), false, 1, 0, Parameters.NONE, budgetNanos);
  }

  private static Path profile() {
    Path start = Path.of(System.getProperty("lukou.home", "")).toAbsolutePath();
    for (Path at = start; at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(PROFILE).resolve("network.json"))) {
        return at.resolve(PROFILE);
      }
    }
    throw new IllegalStateException(
        "no %s in %s or above; run this inside the repository, or set -Dlukou.home=DIR"
            .formatted(PROFILE, start));
  }
}

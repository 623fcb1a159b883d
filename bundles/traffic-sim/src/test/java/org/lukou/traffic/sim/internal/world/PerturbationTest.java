package org.lukou.traffic.sim.internal.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lukou.api.network.Junction;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.signal.SignalCommand;
import org.lukou.api.world.World;
import org.lukou.traffic.sim.internal.Hangzhou;
import org.lukou.traffic.sim.internal.SharedData;

/** Ten seeds of a whole run, with and without a perturbation. */
class PerturbationTest {
  private static final int SEEDS = 10;
  private static final int GREEN_SECONDS = 20;

  /** Phases that serve every movement once. */
  private static final int PHASES = 4;

  @Test
  void tenSeedsSpreadTheTravelTimeOfHangzhou() throws ScenarioException {
    check("hangzhou", Hangzhou.NETWORK, Hangzhou.DEMAND);
  }

  @Test
  void tenSeedsSpreadTheTravelTimeOfJinan() throws ScenarioException {
    check(
        "jinan1",
        SharedData.data("jinan/roadnet_3_4.json"),
        SharedData.data("jinan/anon_3_4_jinan_real.json"));
  }

  private static void check(String city, Path network, Path demand) throws ScenarioException {
    Ten given = new Ten(city + ", demand as given", network, demand, Perturbation.NONE);
    Ten varied = new Ten(city + ", demand varied", network, demand, Perturbation.USUAL);
    assertEquals(SEEDS, varied.lastStates.size(), "different runs");
    assertEquals(given.created, varied.created);
    assertTrue(given.spread() < 0.001, "spread as given " + given.spread());
    assertTrue(
        varied.spread() > 0.002 && varied.spread() < 0.05, "spread varied " + varied.spread());
    assertEquals(given.mean(), varied.mean(), 0.1 * given.mean(), "mean travel time");
  }

  /** Runs that differ in their seed only. */
  private static final class Ten {
    final Set<String> lastStates = new HashSet<>();
    final double[] travelTimes = new double[SEEDS];
    long created = -1;

    Ten(String name, Path network, Path demand, Perturbation perturbation)
        throws ScenarioException {
      for (int seed = 0; seed < SEEDS; seed++) {
        Scenario scenario =
            new Scenario(
                network, demand, seed, 1, 3600, Scenario.Mode.COMPATIBLE, false, perturbation, 1);
        try (World world = new TrafficWorldFactory().open(scenario)) {
          run(world, scenario.steps());
          lastStates.add(world.traceLine());
          travelTimes[seed] = world.statistics().averageTravelTimeSeconds();
          assertTrue(created == -1 || created == world.statistics().created(), "vehicles differ");
          created = world.statistics().created();
        }
      }
      System.out.printf(
          "%s: travel time %.2f s, relative standard deviation %.3f %%, %d vehicles, %d different ends%n",
          name, mean(), 100 * spread(), created, lastStates.size());
    }

    double mean() {
      return Arrays.stream(travelTimes).average().orElseThrow();
    }

    /** Returns the relative standard deviation. */
    double spread() {
      double mean = mean();
      double squares = Arrays.stream(travelTimes).map(t -> (t - mean) * (t - mean)).sum();
      return Math.sqrt(squares / (SEEDS - 1)) / mean;
    }
  }

  private static void run(World world, int steps) {
    for (int step = 0; step < steps; step++) {
      if (step % GREEN_SECONDS == 0) {
        int phase = 1 + step / GREEN_SECONDS % PHASES;
        for (Junction junction : world.network().junctions()) {
          if (!junction.boundary()) {
            world
                .actuator()
                .apply(SignalCommand.show(junction.index(), junction.phases().get(phase)));
          }
        }
      }
      world.step();
    }
  }
}

package org.lukou.control.planner.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lukou.api.control.NetworkSetup;
import org.lukou.api.scenario.Scenario.Mode;
import org.lukou.api.world.World;
import org.lukou.kernel.Algorithm;

/** The planner in the real engine, under the real kernel. */
class RolloutPlannerTest {

  private static final Algorithm PLANNER =
      new Algorithm.WholeNetwork("rollout-planner", new RolloutPlanner());

  /** Keeps the first phase: the worst that a city without starving junctions can do. */
  private static final Algorithm IDLE = new Algorithm.PerJunction("idle", setup -> view -> 1);

  /** One decision ahead. */
  private static final Map<String, String> QUICK = Map.of("horizon-seconds", "30");

  private static final Map<String, String> TWO_AHEAD = Map.of("horizon-seconds", "60");

  @TempDir Path folder;

  @Test
  void theSameRunDecidesTheSameTwice() throws Exception {
    Hangzhou city = Hangzhou.of(Hangzhou.DEMAND, 240);
    Hangzhou.Outcome first = city.run(PLANNER, TWO_AHEAD);
    Hangzhou.Outcome second = city.run(PLANNER, TWO_AHEAD);
    assertEquals(first, second);
    assertEquals(8 * 16, first.decisions().size());
  }

  @Test
  void whoComesLaterChangesNoDecisionBefore() throws Exception {
    Path cut = Hangzhou.cutAfter(300, folder.resolve("demand.json"));
    List<String> known = Hangzhou.of(Hangzhou.DEMAND, 301).run(PLANNER, QUICK).decisions();
    List<String> blank = Hangzhou.of(cut, 301).run(PLANNER, QUICK).decisions();
    assertEquals(known, blank);
    assertTrue(known.get(known.size() - 1).startsWith("300.0"), "the last decision counts too");
  }

  @Test
  void theDemandThatWasCutAwayWouldHaveChangedLaterDecisions() throws Exception {
    Path cut = Hangzhou.cutAfter(300, folder.resolve("demand.json"));
    assertNotEquals(
        Hangzhou.of(Hangzhou.DEMAND, 421).run(PLANNER, QUICK).decisions(),
        Hangzhou.of(cut, 421).run(PLANNER, QUICK).decisions());
  }

  @Test
  void givesGreenToTheOnlyOnesWhoWait() throws Exception {
    String lefts =
        """
        [{"vehicle":{"length":5,"width":2,"maxPosAcc":2,"maxNegAcc":4.5,"usualPosAcc":2,
        "usualNegAcc":4.5,"minGap":2.5,"maxSpeed":11.111,"headwayTime":2},
        "route":["road_0_1_0","road_1_1_1"],"interval":4,"startTime":0,"endTime":-1}]
        """;
    Path demand = Files.writeString(folder.resolve("lefts.json"), lefts);
    List<String> decisions = Hangzhou.of(demand, 240).run(PLANNER, TWO_AHEAD).decisions();
    List<String> there =
        decisions.stream().filter(said -> said.contains("intersection_1_1 ")).toList();
    assertTrue(there.get(there.size() - 1).endsWith(" 3"), "lefts from west and east: " + there);
    assertFalse(
        decisions.stream().anyMatch(said -> said.contains("_4_4 ") && !said.endsWith(" 1")),
        "where nobody is, the phase is kept");
  }

  @ParameterizedTest
  @CsvSource({"COMPATIBLE, false", "CORRECT, false", "CORRECT, true"})
  void movesTheCityInEveryModeAndTiming(Mode mode, boolean field) throws Exception {
    Hangzhou city =
        new Hangzhou(Hangzhou.DEMAND, 480, mode, field ? Hangzhou.FIELD : Hangzhou.PAPER);
    double planned = city.run(PLANNER, QUICK).engineAttSeconds();
    double idle = city.run(IDLE, Map.of()).engineAttSeconds();
    assertTrue(planned < 0.95 * idle, planned + " s instead of " + idle + " s");
  }

  @Test
  void followsThePressureWhereTheEffortIsTooSmallToLookAhead() throws Exception {
    Hangzhou city = Hangzhou.of(Hangzhou.DEMAND, 480);
    double blunt = city.run(PLANNER, Map.of("effort", "0")).engineAttSeconds();
    double idle = city.run(IDLE, Map.of()).engineAttSeconds();
    assertTrue(blunt < idle, blunt + " s instead of " + idle + " s");
  }

  @Test
  void saysSoWhereThereIsNothingToLookAheadWith() throws Exception {
    Hangzhou city = Hangzhou.of(Hangzhou.DEMAND, 60);
    try (World world = city.open()) {
      NetworkSetup setup = city.setup(world, Map.of());
      NetworkSetup without =
          new NetworkSetup(
              setup.network(), setup.junctions(), 0, setup.parameters(), Optional.empty());
      String told =
          assertThrows(IllegalArgumentException.class, () -> new RolloutPlanner().create(without))
              .getMessage();
      assertTrue(told.contains("this kind of world offers none"), told);
      assertTrue(told.contains("choose efficient-max-pressure"), told);
    }
  }

  @ParameterizedTest
  @CsvSource({"horizon-seconds, -1", "effort, -5", "branches, 0", "samples, 17", "sweeps, x"})
  void refusesSettingsThatMakeNoSense(String name, String value) throws Exception {
    Hangzhou city = Hangzhou.of(Hangzhou.DEMAND, 60);
    try (World world = city.open()) {
      NetworkSetup setup = city.setup(world, Map.of(name, value));
      String told =
          assertThrows(IllegalArgumentException.class, () -> new RolloutPlanner().create(setup))
              .getMessage();
      assertTrue(told.contains("parameter " + name), told);
    }
  }
}

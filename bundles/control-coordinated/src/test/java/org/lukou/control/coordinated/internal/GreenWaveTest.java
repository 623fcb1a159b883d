package org.lukou.control.coordinated.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.Cadence;
import org.lukou.api.control.NetworkController;
import org.lukou.api.control.NetworkSetup;

class GreenWaveTest {

  private static final int SIZE = 4;
  private static final int CYCLE = 50;

  private final Row row = row(2_000);
  private final NetworkSetup setup = row.setup();
  private final Streets streets = new Streets(setup);
  private final NetworkController controller = new GreenWave().create(setup);

  @Test
  void allJunctionsHaveOneCycle() {
    letPass();
    streets.run(controller, 1_000);
    for (int i = 0; i < SIZE; i++) {
      List<Integer> shown = streets.shown(i);
      for (int second = 400; second < 950; second++) {
        assertEquals(shown.get(second), shown.get(second + CYCLE), i + " at " + second);
      }
    }
  }

  @Test
  void aPlatoonFindsGreenAllTheWay() {
    letPass();
    streets.run(controller, 1_000);
    int start = IntStream.range(400, 500).filter(this::beginsAtFirst).findFirst().orElseThrow();
    // y = 0.2 of a cycle of 50 s: the platoon is 10 s long
    for (int i = 1; i < SIZE; i++) {
      for (int vehicle = 2; vehicle < 9; vehicle++) {
        int arrives = start + i * Row.ROAD_SECONDS + vehicle;
        assertEquals(1, streets.shown(i).get(arrives), i + " at " + vehicle);
      }
    }
  }

  @Test
  void untilThereAreFlowsAllBeginTogether() {
    streets.run(controller, 120);
    for (int i = 1; i < SIZE; i++) {
      assertEquals(streets.shown(0), streets.shown(i));
    }
  }

  @Test
  void theJunctionWithTheMostTrafficSetsTheCycle() {
    letPass();
    // y = 0.2 + 0.5: C = 26 / 0.3 = 86.7, in whole seconds
    streets.passing(row.across(2), 4).run(controller, 1_000);
    List<Integer> shown = streets.shown(0);
    for (int second = 400; second < 700; second++) {
      assertEquals(shown.get(second), shown.get(second + 87), "at " + second);
    }
  }

  @Test
  void aJumpOfTheClockLeavesAGreenItsMinimum() {
    NetworkSetup restless = row(60).setup();
    Streets jumpy = new Streets(restless);
    for (int i = 0; i < SIZE; i++) {
      jumpy.passing(Row.along(i), 3 + i).passing(row.across(i), 11 + i);
    }
    jumpy.run(new GreenWave().create(restless), 2_000);
    for (int i = 0; i < SIZE; i++) {
      int green = 0;
      for (int phase : jumpy.shown(i)) {
        assertTrue(phase != 0 || green == 0 || green >= 5, "a green of " + green);
        green = phase == 0 ? 0 : green + 1;
      }
    }
  }

  @Test
  void aPlanTimeThatMakesNoSenseIsRefusedWithASentence() {
    NetworkSetup wrong = new Row(1, "plan-seconds", "1").setup();
    assertEquals(
        "parameter plan-seconds is 1.0, but must be 60.0 or more",
        assertThrows(IllegalArgumentException.class, () -> new GreenWave().create(wrong))
            .getMessage());
  }

  @Test
  void aNetworkWithoutSignalsIsNothingToDo() {
    NetworkSetup none =
        new NetworkSetup(setup.network(), List.of(), 0, setup.parameters(), Optional.empty());
    new GreenWave().create(none).decide(new Streets(none), new int[0]);
  }

  @Test
  void itIsAskedAllTheTime() {
    assertEquals(Cadence.CONTINUOUS, new GreenWave().cadence());
  }

  private static Row row(int planSeconds) {
    return new Row(
        SIZE,
        "saturation-flow",
        "1800",
        "minimum-cycle-seconds",
        "" + CYCLE,
        "plan-seconds",
        "" + planSeconds);
  }

  private void letPass() {
    for (int i = 0; i < SIZE; i++) {
      streets.passing(Row.along(i), 10).passing(row.across(i), 20);
    }
  }

  private boolean beginsAtFirst(int second) {
    List<Integer> shown = streets.shown(0);
    return shown.get(second) == 1 && shown.get(second - 1) != 1;
  }
}

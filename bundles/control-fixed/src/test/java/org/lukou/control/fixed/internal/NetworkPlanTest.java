package org.lukou.control.fixed.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.Cadence;
import org.lukou.api.control.Controller;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.signal.SignalPlan;
import org.lukou.api.signal.SignalPlan.Stage;

class NetworkPlanTest {

  @Test
  void theStagesFollowEachOtherForTheirTimes() {
    assertEquals(List.of(3, 3, 0, 1, 1, 1, 3), phases(1, 7, stage(3, 2), stage(0, 1), stage(1, 3)));
  }

  @Test
  void whatAStageLacksOfAWholeStepItTakesFromTheNext() {
    // ends at 1.5, 4, 5.5, 8
    assertEquals(List.of(1, 1, 2, 2, 1, 1, 2, 2, 1), phases(1, 9, stage(1, 1.5), stage(2, 2.5)));
  }

  @Test
  void fractionsOfAStepThatBinaryCannotHoldAddUpAsTheFieldsDo() {
    // 0.3 - 0.1 - 0.1 - 0.1 is a little less than 0, 0.7 less seven tenths a little more
    double[] seconds = {0.3, 0.7};
    List<Integer> expected = new ArrayList<>();
    int stage = 0;
    double remaining = seconds[0];
    for (int step = 0; step < 200; step++) {
      expected.add(stage);
      remaining -= 0.1;
      while (remaining <= 0) {
        stage = 1 - stage;
        remaining += seconds[stage];
      }
    }
    assertEquals(expected, phases(0.1, 200, stage(0, 0.3), stage(1, 0.7)));
  }

  @Test
  void aStageOfNoLengthIsPassedOver() {
    assertEquals(List.of(1, 1, 2, 1, 1, 2), phases(1, 6, stage(1, 2), stage(0, 0), stage(2, 1)));
  }

  @Test
  void aPlanThatLastsNoTimeIsRefusedWithASentence() {
    assertEquals(
        "a plan whose stages last 0 s cannot be run",
        assertThrows(IllegalArgumentException.class, () -> phases(1, 1, stage(1, 0))).getMessage());
  }

  @Test
  void itIsAskedBeforeEveryStep() {
    assertEquals(Cadence.EVERY_STEP, new NetworkPlan().cadence());
  }

  private static List<Integer> phases(double stepSeconds, int steps, Stage... stages) {
    JunctionSetup setup = Settings.of(0, 9, new SignalPlan(List.of(stages)), stepSeconds);
    Controller controller = new NetworkPlan().create(setup);
    List<Integer> phases = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      phases.add(controller.decide(Moment.at(setup.junction(), step * stepSeconds)));
    }
    return phases;
  }

  private static Stage stage(int phase, double seconds) {
    return new Stage(phase, seconds);
  }
}

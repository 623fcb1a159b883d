package org.lukou.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukou.api.signal.PlanClock;
import org.lukou.api.signal.SignalPlan;
import org.lukou.kernel.fixture.Networks;

class FallbackPlanTest {

  @Test
  void theJunctionsOwnPlanBeginsWithItsFirstStage() {
    assertEquals(
        List.of(0, 0, 1, 1, 1, 2, 0, 0), phases(plan(Networks.plan(2, 3, 1), List.of(1, 2)), 8));
  }

  @Test
  void aJunctionWithoutAPlanShowsItsPhasesInTurn() {
    for (SignalPlan none : List.of(SignalPlan.NONE, Networks.plan(0, 0, 0))) {
      List<Integer> shown = phases(plan(none, List.of(2, 5)), 61);
      assertEquals(2, shown.get(0));
      assertEquals(2, shown.get(29));
      assertEquals(5, shown.get(30));
      assertEquals(5, shown.get(59));
      assertEquals(2, shown.get(60));
    }
  }

  @Test
  void aPlanWithARefusedPhaseIsNotFollowed() {
    FallbackPlan plan =
        new FallbackPlan(
            Networks.crossroads(Networks.plan(1, 1, 1)).junctions().get(0),
            List.of(1),
            phase -> phase == 2,
            1);
    assertEquals(List.of(1, 1, 1, 1), phases(plan, 4));
  }

  @Test
  void startingTwiceDoesNotBeginAnewAndStoppingDoes() {
    FallbackPlan plan = plan(Networks.plan(2, 2), List.of(1));
    assertFalse(plan.running());
    assertEquals(List.of(0, 0, 1), phases(plan, 3));
    plan.start();
    assertEquals(List.of(1, 0), phases(plan, 2));
    plan.stop();
    assertFalse(plan.running());
    plan.start();
    assertTrue(plan.running());
    assertEquals(List.of(0, 0, 1), phases(plan, 3));
  }

  @Test
  void fractionsOfASecondAddUpAsTheFieldsDo() {
    PlanClock clock = new PlanClock(Networks.plan(2.5, 1.5));
    List<Integer> shown = new ArrayList<>();
    for (int second = 0; second < 12; second++) {
      shown.add(clock.phase());
      clock.advance(1);
    }
    // stage ends at 2.5, 4, 6.5, 8, 10.5, seen at the next whole second
    assertEquals(List.of(0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1), shown);
  }

  @Test
  void aStageOfNoLengthBetweenOthersIsPassedOver() {
    PlanClock clock = new PlanClock(Networks.plan(2, 0, 0, 1));
    List<Integer> shown = new ArrayList<>();
    for (int second = 0; second < 6; second++) {
      shown.add(clock.phase());
      clock.advance(1);
    }
    assertEquals(List.of(0, 0, 3, 0, 0, 3), shown);
  }

  @Test
  void aLongStepMayPassSeveralStages() {
    PlanClock clock = new PlanClock(Networks.plan(2, 3, 4));
    clock.advance(6.5);
    assertEquals(2, clock.phase());
    clock.advance(18);
    assertEquals(2, clock.phase());
    clock.advance(2.5);
    assertEquals(0, clock.phase());
  }

  @Test
  void aPlanThatLastsNoTimeCannotBeRun() {
    assertThrows(IllegalArgumentException.class, () -> new PlanClock(SignalPlan.NONE));
    assertThrows(IllegalArgumentException.class, () -> new PlanClock(Networks.plan(0, 0)));
  }

  private static FallbackPlan plan(SignalPlan own, List<Integer> phases) {
    return new FallbackPlan(Networks.crossroads(own).junctions().get(0), phases, phase -> false, 1);
  }

  private static List<Integer> phases(FallbackPlan plan, int steps) {
    plan.start();
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      shown.add(plan.next());
    }
    return shown;
  }
}

package org.lukou.control.actuated.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lukou.api.control.Cadence;
import org.lukou.api.control.Controller;
import org.lukou.api.control.JunctionSetup;

/**
 * Lane 0 has phase 1, lane 1 phase 2, lane 2 phase 3; a change takes 5 s; theta is 60, d 100 m, mu
 * 3.
 */
class SotlTest {

  private final JunctionSetup setup =
      Star.setup(
          Star.FIELD, "theta", "60", "d-metres", "100", "mu", "3", "minimum-green-seconds", "8");
  private final Controller controller = new Sotl().create(setup);
  private final Street street = new Street(setup);

  @Test
  void itStaysWhileNobodyWaits() {
    street.run(controller, 500);
    assertEquals(-1, street.first(0));
  }

  @Test
  void aRedChangesWhenVehiclesTimesSecondsReachTheThreshold() {
    // 3 vehicles: 3 before second 0, 60 before second 19
    street.queue(1, 3).run(controller, 40);
    assertEquals(19, street.first(0));
    assertEquals(24, street.first(2));
  }

  @Test
  void onlyVehiclesWithinReachCount() {
    street.vehicles(1, 10, 100, 100.1, 250).run(controller, 40);
    assertEquals(29, street.first(0));
  }

  @Test
  void theMinimumGreenHoldsAgainstAnyThreshold() {
    street.queue(1, 13).run(controller, 40);
    assertEquals(8, street.first(0));
  }

  @Test
  void theHighestOfSeveralSumsWins() {
    street.queue(1, 13).queue(2, 14).run(controller, 14);
    assertEquals(8, street.first(0));
    assertEquals(3, street.during(13));
  }

  @Test
  void theEndOfAPlatoonIsNotCutOff() {
    street.queue(1, 6).vehicles(0, 5, 15, 25).run(controller, 30);
    assertEquals(-1, street.first(0));
    street.vehicles(0, 25.1, 40).run(controller, 5);
    assertEquals(30, street.first(0));
  }

  @Test
  void aLongPlatoonDoesNotHoldTheGreenForEver() {
    street.queue(1, 6).vehicles(0, 5, 12, 18, 25).run(controller, 30);
    assertEquals(9, street.first(0));
  }

  @Test
  void aSumBeginsAnewWithEachGreen() {
    street.queue(1, 6).run(controller, 15).queue(1, 0);
    street.queue(0, 6).run(controller, 20).queue(0, 0);
    assertEquals(9, street.first(0));
    assertEquals(24, street.during(23) == 2 && street.during(24) == 0 ? 24 : -1);
    // counted from second 25 on; 2 vehicles reach 60 before second 64
    street.queue(1, 2).run(controller, 60);
    assertEquals(1, street.during(63));
    assertEquals(0, street.during(64));
  }

  @Test
  void whereOnlyCountsAreKnownPlacesAreGuessed() {
    // 2 stand within the first 15 m; of 2 others on 285 m, 85 m of it within reach: 2.596
    street.countsOnly().queue(1, 2).vehicles(1, 1, 2, 3, 4).run(controller, 40);
    assertEquals(23, street.first(0));
  }

  @Test
  void whatAnotherAlgorithmHasLeftIsEndedAtOnce() {
    street.left(0).queue(2, 10).run(controller, 30);
    assertEquals(1, street.during(5));
    assertEquals(13, street.shown().lastIndexOf(1) + 1);
    assertEquals(18, street.first(3));
  }

  @Test
  void paperTimingLetsItDecideOnceAnInterval() {
    JunctionSetup paper =
        Star.setup(
            Star.PAPER, "theta", "60", "d-metres", "100", "mu", "3", "minimum-green-seconds", "8");
    Street other = new Street(paper).queue(1, 3).run(new Sotl().create(paper), 70);
    assertEquals(30, other.first(0));
  }

  @Test
  void aParameterThatMakesNoSenseIsRefusedWithASentence() {
    JunctionSetup wrong = Star.setup(Star.FIELD, "theta", "-1");
    assertEquals(
        "parameter theta is -1.0, but must be 0.0 or more",
        assertThrows(IllegalArgumentException.class, () -> new Sotl().create(wrong)).getMessage());
  }

  @Test
  void itIsAskedAllTheTime() {
    assertEquals(Cadence.CONTINUOUS, new Sotl().cadence());
  }
}

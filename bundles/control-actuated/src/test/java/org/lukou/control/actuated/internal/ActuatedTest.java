package org.lukou.control.actuated.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lukou.api.control.Cadence;
import org.lukou.api.control.Controller;
import org.lukou.api.control.JunctionSetup;

/** Lane 0 has phase 1, lane 1 phase 2, lane 2 phase 3; a change takes 5 s. */
class ActuatedTest {

  private final JunctionSetup setup = Star.setup(Star.FIELD);
  private final Controller controller = new Actuated().create(setup);
  private final Street street = new Street(setup);

  @Test
  void itRestsInGreenWhileNobodyElseCalls() {
    street.run(controller, 500);
    assertEquals(-1, street.first(0));
  }

  @Test
  void anEmptyGreenLastsItsMinimum() {
    street.queue(1, 1).run(controller, 20);
    assertEquals(5, street.first(0));
    assertEquals(10, street.first(2));
  }

  @Test
  void itGapsOutASecondAfterTheLastVehicleHasLeftTheZone() {
    street.queue(1, 1).vehicles(0, 3).run(controller, 13);
    street.queue(0, 0).run(controller, 10);
    assertEquals(13, street.first(0));
  }

  @Test
  void aVehicleBeforeTheZoneDoesNotExtendTheGreen() {
    street.queue(1, 1).vehicles(0, 30).run(controller, 10);
    assertEquals(-1, street.first(0));
    street.vehicles(0, 30.1).run(controller, 10);
    assertEquals(10, street.first(0));
  }

  @Test
  void itMaxesOutAMinuteAfterGreenBegan() {
    street.queue(0, 50).queue(1, 1).run(controller, 70);
    assertEquals(60, street.first(0));
  }

  @Test
  void theMaximumRunsFromTheFirstCallOfAnotherPhase() {
    street.queue(0, 50).run(controller, 100);
    street.vehicles(2, 290).run(controller, 70);
    assertEquals(160, street.first(0));
    assertEquals(165, street.first(3));
  }

  @Test
  void aPhaseThatNobodyCallsIsSkipped() {
    street.vehicles(2, 100).run(controller, 30);
    assertEquals(-1, street.first(2));
    assertEquals(10, street.first(3));
  }

  @Test
  void thePhasesComeInTurn() {
    street.queue(0, 1).queue(1, 1).queue(2, 1).run(controller, 200);
    assertEquals(65, street.first(2));
    assertEquals(130, street.first(3));
    assertEquals(1, street.during(195));
  }

  @Test
  void aStaleLaneCallsAndExtendsLikeABrokenDetector() {
    street.stale(1, true).run(controller, 20);
    assertEquals(10, street.first(2));
    street.queue(2, 1).run(controller, 70);
    assertEquals(2, street.during(79));
    assertEquals(0, street.during(80));
  }

  @Test
  void whereOnlyCountsAreKnownAQueueOrADepartureHoldsTheGreen() {
    street.countsOnly().queue(1, 1).queue(0, 2).run(controller, 10);
    // one has left before second 10; the other drives on unseen
    street.queue(0, 0).vehicles(0, 10).run(controller, 10);
    assertEquals(11, street.first(0));
  }

  @Test
  void whatAnotherAlgorithmHasLeftIsTakenOver() {
    street.left(0).run(controller, 10);
    assertEquals(1, street.during(9));
    street.left(3).queue(0, 1).run(controller, 20);
    assertEquals(3, street.during(14));
    assertEquals(1, street.during(20));
  }

  @Test
  void paperTimingLetsItDecideOnceAnInterval() {
    JunctionSetup paper = Star.setup(Star.PAPER);
    Street other = new Street(paper).queue(1, 1).run(new Actuated().create(paper), 70);
    assertEquals(30, other.first(0));
    assertEquals(35, other.first(2));
  }

  @Test
  void paperTimingLetsItDecideAtAnyStepIfToldSo() {
    JunctionSetup paper = Star.setup(Star.PAPER, "decide", "step");
    Street other = new Street(paper).queue(1, 1).run(new Actuated().create(paper), 70);
    assertEquals(5, other.first(0));
  }

  @Test
  void itsLimitsAreParameters() {
    JunctionSetup other =
        Star.setup(
            Star.FIELD,
            "minimum-green-seconds",
            "12",
            "maximum-green-seconds",
            "20",
            "gap-seconds",
            "4",
            "zone-metres",
            "50");
    Controller patient = new Actuated().create(other);
    street.queue(1, 1).vehicles(0, 50).run(patient, 10).vehicles(0, 51).run(patient, 10);
    assertEquals(13, street.first(0));
    Street busy = new Street(other).queue(0, 9).queue(1, 9);
    assertEquals(20, busy.run(new Actuated().create(other), 30).first(0));
  }

  @Test
  void aParameterThatMakesNoSenseIsRefusedWithASentence() {
    assertEquals(
        "parameter maximum-green-seconds (3.0) must not be less than minimum-green-seconds (5.0)",
        message("maximum-green-seconds", "3"));
    assertEquals(
        "parameter decide is \"often\", but must be step or interval", message("decide", "often"));
  }

  @Test
  void itIsAskedAllTheTime() {
    assertEquals(Cadence.CONTINUOUS, new Actuated().cadence());
  }

  private static String message(String... settings) {
    JunctionSetup wrong = Star.setup(Star.FIELD, settings);
    return assertThrows(IllegalArgumentException.class, () -> new Actuated().create(wrong))
        .getMessage();
  }
}

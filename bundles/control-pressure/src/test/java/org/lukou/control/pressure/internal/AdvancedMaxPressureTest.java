package org.lukou.control.pressure.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lukou.control.pressure.internal.Crossroads.ET;
import static org.lukou.control.pressure.internal.Crossroads.NL;
import static org.lukou.control.pressure.internal.Crossroads.NT;
import static org.lukou.control.pressure.internal.Crossroads.SL;
import static org.lukou.control.pressure.internal.Crossroads.ST;
import static org.lukou.control.pressure.internal.Crossroads.WEST_EXIT;
import static org.lukou.control.pressure.internal.Crossroads.WT;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.Controller;
import org.lukou.api.control.JunctionSetup;

class AdvancedMaxPressureTest {

  private static final double NEAR = 700;

  private final JunctionSetup setup = Crossroads.setup();
  private final Controller controller = new AdvancedMaxPressure().create(setup);

  @Test
  void theFirstDecisionIsTheHighestEfficientPressure() {
    // 1: 5 + 5 - 6/3 = 8, 2: 7; what drives does not count yet
    Traffic traffic =
        traffic().standing(WT, 5, ET, 5, WEST_EXIT, 6, NT, 7).driving(SL, 30, NEAR, 10);
    assertEquals(1, controller.decide(traffic));
  }

  @Test
  void aPhaseIsKeptWhileAsManyStillDriveAsTheHighestPressure() {
    assertEquals(2, controller.decide(traffic().standing(NT, 1)));
    assertEquals(
        2,
        controller.decide(
            traffic().standing(WT, 5).driving(NT, 2, NEAR, 10).driving(ST, 3, NEAR, 0.2)));
    assertEquals(
        1,
        controller.decide(
            traffic().standing(WT, 5).driving(NT, 2, NEAR, 10).driving(ST, 2, NEAR, 10)));
  }

  @Test
  void anEmptyJunctionKeepsItsPhase() {
    assertEquals(4, controller.decide(traffic().standing(NL, 1)));
    assertEquals(4, controller.decide(traffic()));
  }

  @Test
  void pressuresAreComparedAsRealNumbers() {
    assertEquals(2, controller.decide(traffic().standing(NT, 1)));
    // 6 - 1/3 is more than 5 that drive
    assertEquals(
        1, controller.decide(traffic().standing(WT, 6, WEST_EXIT, 1).driving(NT, 5, NEAR, 10)));
  }

  @Test
  void onlyWhatDrivesWithinTheZoneCounts() {
    // the zone begins 167 m before the end of the centre line of 800 m
    assertEquals(2, controller.decide(traffic().standing(NT, 1)));
    assertEquals(2, controller.decide(traffic().standing(WT, 1).driving(NT, 1, 633, 10)));
    assertEquals(1, controller.decide(traffic().standing(WT, 1).driving(NT, 1, 632.999, 10)));
  }

  @Test
  void whoStandsDoesNotDrive() {
    assertEquals(2, controller.decide(traffic().standing(NT, 1)));
    assertEquals(2, controller.decide(traffic().standing(WT, 1).driving(NT, 1, NEAR, 0.100001)));
    assertEquals(1, controller.decide(traffic().standing(WT, 1).driving(NT, 1, NEAR, 0.1)));
  }

  @Test
  void theLastDecisionIsTheOneToKeep() {
    controller.decide(traffic().standing(NT, 1));
    controller.decide(traffic().standing(NL, 1));
    assertEquals(
        4,
        controller.decide(
            traffic().standing(WT, 1).driving(SL, 1, NEAR, 10).driving(NT, 9, NEAR, 10)));
  }

  @Test
  void eachJunctionRemembersItsOwn() {
    Controller other = new AdvancedMaxPressure().create(setup);
    controller.decide(traffic().standing(NT, 1));
    other.decide(traffic().standing(NL, 1));
    assertEquals(2, controller.decide(traffic()));
    assertEquals(4, other.decide(traffic()));
  }

  @Test
  void theZoneIsAParameter() {
    JunctionSetup wide = Crossroads.setup(List.of(1, 2, 3, 4), Map.of("zone-metres", "300"));
    Controller patient = new AdvancedMaxPressure().create(wide);
    patient.decide(traffic().standing(NT, 1));
    assertEquals(2, patient.decide(traffic().standing(WT, 1).driving(NT, 1, 500, 10)));
    assertEquals(1, patient.decide(traffic().standing(WT, 1).driving(NT, 1, 499, 10)));
  }

  @Test
  void aParameterThatMakesNoSenseIsRefusedWithASentence() {
    assertEquals("parameter zone-metres must be 0 or more", message("-167"));
    assertEquals("parameter zone-metres is \"far\", which is not a finite number", message("far"));
  }

  private String message(String zone) {
    JunctionSetup wrong = Crossroads.setup(List.of(1, 2), Map.of("zone-metres", zone));
    return assertThrows(
            IllegalArgumentException.class, () -> new AdvancedMaxPressure().create(wrong))
        .getMessage();
  }

  private Traffic traffic() {
    return new Traffic(setup);
  }
}

package org.lukou.control.pressure.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lukou.control.pressure.internal.Crossroads.ET;
import static org.lukou.control.pressure.internal.Crossroads.NT;
import static org.lukou.control.pressure.internal.Crossroads.ST;
import static org.lukou.control.pressure.internal.Crossroads.WEST_EXIT;
import static org.lukou.control.pressure.internal.Crossroads.WR;
import static org.lukou.control.pressure.internal.Crossroads.WT;

import org.junit.jupiter.api.Test;
import org.lukou.api.control.Cadence;
import org.lukou.api.control.JunctionSetup;

/** Lanes are 770 m long. */
class PositionWeightedMaxPressureTest {

  private static final double STOP_LINE = 770;
  private static final double MIDDLE = 385;

  private final JunctionSetup setup = Crossroads.setup();
  private final Traffic traffic = new Traffic(setup);

  @Test
  void anEmptyJunctionGetsTheFirstPhase() {
    assertEquals(1, decide());
  }

  @Test
  void aVehicleCountsTheMoreTheNearerItIsToTheStopLine() {
    // 1: 1 + 1 = 2; 2: 3 x 0.5 = 1.5
    traffic.driving(WT, 1, STOP_LINE, 5).driving(ET, 1, STOP_LINE, 5).driving(NT, 3, MIDDLE, 5);
    assertEquals(1, decide());
    // 2: 5 x 0.5 = 2.5
    traffic.driving(ST, 2, MIDDLE, 5);
    assertEquals(2, decide());
  }

  @Test
  void aVehicleOnAnExitCountsTheMoreTheNearerItIsToTheJunction() {
    // 1: 2 - 3 x 1 / 3 = 1; 2: 3 x 0.5 = 1.5
    traffic.driving(WT, 2, STOP_LINE, 5).driving(NT, 3, MIDDLE, 5);
    traffic.driving(WEST_EXIT, 3, 0, 5);
    assertEquals(2, decide());
  }

  @Test
  void aVehicleAtTheFarEndOfAnExitIsInNobodysWay() {
    traffic.driving(WT, 2, STOP_LINE, 5).driving(NT, 3, MIDDLE, 5);
    traffic.driving(WEST_EXIT, 3, STOP_LINE, 5);
    assertEquals(1, decide());
  }

  @Test
  void whereOnlyCountsAreKnownAQueueStandsFromTheStopLineOn() {
    // 2 x (1 - 15 / 770 / 2) = 1.98052
    traffic.standing(WT, 2).driving(NT, 2, 0.9902 * 770, 5);
    assertEquals(1, decide());
    Traffic other = new Traffic(setup).standing(WT, 2).driving(NT, 2, 0.9903 * 770, 5);
    assertEquals(2, new PositionWeightedMaxPressure().create(setup).decide(other));
  }

  @Test
  void whereOnlyCountsAreKnownOthersAreSpreadOverTheRest() {
    // 1.98052 + 4 x (1 - 15 / 770) / 2 = 3.94156
    traffic.standing(WT, 2).driving(WT, 4, 0, 5).driving(NT, 4, 0.98535 * 770, 5);
    assertEquals(1, decide());
    Traffic other = new Traffic(setup).standing(WT, 2).driving(WT, 4, 0, 5);
    other.driving(NT, 4, 0.98545 * 770, 5);
    assertEquals(2, new PositionWeightedMaxPressure().create(setup).decide(other));
  }

  @Test
  void aLaneFullOfQueueCountsHalfOfEach() {
    // 110 x 0.5 = 55
    traffic.standing(WT, 110).driving(NT, 54, STOP_LINE, 5);
    assertEquals(1, decide());
    traffic.driving(ST, 2, STOP_LINE, 5);
    assertEquals(2, decide());
  }

  @Test
  void rightTurnsMakeNoDifference() {
    traffic.driving(WR, 50, STOP_LINE, 5).driving(NT, 1, MIDDLE, 5);
    assertEquals(2, decide());
  }

  @Test
  void itIsAskedOnceAnInterval() {
    assertEquals(Cadence.INTERVAL, new PositionWeightedMaxPressure().cadence());
  }

  private int decide() {
    return new PositionWeightedMaxPressure().create(setup).decide(traffic);
  }
}

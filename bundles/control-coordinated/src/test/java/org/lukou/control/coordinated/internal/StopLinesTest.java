package org.lukou.control.coordinated.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StopLinesTest {

  private static final int LANE = Row.along(0);

  private final Streets streets = new Streets(new Row(1).setup());
  private final StopLines lines = new StopLines(new int[] {LANE});

  @Test
  void theFirstLookOnlyBeginsToCount() {
    read(3, 250);
    assertFalse(lines.seen(0));
  }

  @Test
  void whoStandsStillHasNeitherComeNorLeft() {
    read(3, 250);
    read(3, 250);
    assertCounted(0, 0);
  }

  @Test
  void aFrontThatIsFartherBackShowsThatTheFormerHasLeft() {
    read(3, 275);
    read(2, 270);
    assertCounted(1, 0);
  }

  @Test
  void oneMayComeWhileAnotherLeaves() {
    read(3, 275);
    read(3, 270);
    assertCounted(1, 1);
  }

  @Test
  void theLastOneLeavesALaneEmptyAndTheNextFillsIt() {
    read(1, 275);
    read(0, 0);
    assertCounted(1, 0);
    read(2, 9);
    assertCounted(0, 2);
  }

  @Test
  void withoutPlacesOnlyTheFallOfTheCountShowsThatSomebodyLeft() {
    streets.countsOnly();
    read(3, 275);
    read(3, 270);
    assertCounted(0, 0);
    read(1, 260);
    assertCounted(2, 0);
    read(4, 250);
    assertCounted(0, 3);
  }

  @Test
  void whatHappensWhileALaneIsStaleIsNotSeen() {
    read(3, 275);
    streets.stale(LANE, true);
    read(9, 275);
    assertFalse(lines.seen(0));
    streets.stale(LANE, false);
    read(9, 275);
    assertFalse(lines.seen(0));
    read(10, 275);
    assertCounted(0, 1);
  }

  @Test
  void aLaneIsSaturatedIfItsQueueOutlastsTheStep() {
    streets.queue(LANE, 2);
    read(2, 275);
    assertFalse(lines.saturated(0));
    read(2, 275);
    assertTrue(lines.saturated(0));
    streets.queue(LANE, 0);
    read(2, 275);
    assertFalse(lines.saturated(0));
  }

  private void read(int vehicles, double front) {
    lines.read(streets.vehicles(LANE, vehicles, front).view(0));
  }

  private void assertCounted(int left, int came) {
    assertTrue(lines.seen(0));
    assertEquals(left, lines.left(0));
    assertEquals(came, lines.came(0));
  }
}

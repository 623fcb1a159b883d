package org.lukou.control.actuated.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.lukou.api.control.JunctionSetup;

class ZoneTest {

  private final JunctionSetup setup = Star.setup(Star.FIELD);
  private final Street street = new Street(setup);

  @Test
  void knownVehiclesCountByTheirPlaces() {
    street.vehicles(0, 0, 49, 50, 51).vehicles(1, 10);
    assertEquals(4, zone(50).vehicles(street, new int[] {0, 1}));
  }

  @Test
  void aZoneMayBeLongerThanItsLane() {
    street.vehicles(0, 0, 299);
    assertEquals(2, zone(1_000).vehicles(street, 0));
  }

  @Test
  void aGuessedQueueStandsFromTheStopLineOn() {
    street.countsOnly().queue(0, 8);
    assertEquals(4, zone(30).vehicles(street, 0));
    assertEquals(8, zone(60).vehicles(street, 0));
    assertEquals(8, zone(1_000).vehicles(street, 0));
  }

  @Test
  void guessedVehiclesThatDriveAreSpreadOverTheRest() {
    street.countsOnly().vehicles(0, 1, 2, 3, 4);
    assertEquals(4 * 75 / 300.0, zone(75).vehicles(street, 0));
  }

  @Test
  void aLaneFullOfQueueHasNoRest() {
    street.countsOnly().queue(0, 60);
    assertEquals(60, zone(1_000).vehicles(street, 0));
  }

  private Zone zone(double metres) {
    return new Zone(setup, metres);
  }
}

package org.lukou.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class GridParametersTest {

  @Test
  void aGridNeedsAColumn() {
    refused(
        "columns is 0; choose a value from 1 to 1000", () -> GridGeometry.HANGZHOU.withSize(0, 4));
  }

  @Test
  void spacingMustLeaveRoadBetweenTheJunctions() {
    refused(
        "verticalSpacingMetres is 40; choose a value from 50 to 100000",
        () -> new GridGeometry(4, 4, 800, 40, 3, 4, 15, 11.111));
  }

  @Test
  void aJunctionIsAtLeastAsWideAsItsApproaches() {
    refused(
        "junctionWidthMetres is 11.5; choose a value from 12 to 1000",
        () -> new GridGeometry(4, 4, 800, 600, 3, 4, 11.5, 11.111));
  }

  @Test
  void anApproachNeedsALaneForEachTurn() {
    refused(
        "lanesPerApproach is 2; choose a value from 3 to 8",
        () -> new GridGeometry(4, 4, 800, 600, 2, 4, 15, 11.111));
  }

  @Test
  void aSpeedIsANumber() {
    refused(
        "speedLimitMps is NaN; choose a value from 0.1 to 100",
        () -> new GridGeometry(4, 4, 800, 600, 3, 4, 15, Double.NaN));
  }

  @Test
  void thereIsSomeTraffic() {
    refused(
        "vehiclesPerHour is -3000; choose a value from 0.001 to 10000000",
        () -> GridTraffic.HOUR.withVehiclesPerHour(-3000));
  }

  @Test
  void aShareIsAtMostOne() {
    refused(
        "centreShare is 1.5; choose a value from 0 to 1",
        () -> new GridTraffic(3000, 3600, 1.5, 0.2, TurnShares.FIELD));
  }

  @Test
  void turnSharesAddUpToOne() {
    refused(
        "turn shares 0.5 + 0.6 + 0.1 do not add up to 1; change one of them",
        () -> new TurnShares(0.5, 0.6, 0.1));
  }

  private static void refused(String message, Executable construction) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, construction).getMessage());
  }
}

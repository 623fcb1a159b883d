package org.lukou.control.coordinated.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lukou.api.control.JunctionSetup;

class DemandTest {

  private final Row row = new Row(1, "saturation-flow", "1800");
  private final Streets streets = new Streets(row.setup());
  private final Demand demand = new Demand(row.setup(0));

  @Test
  void aVehicleEveryTenSecondsIsThreeHundredAndSixtyAnHour() {
    streets.passing(Row.along(0), 10).each(601, this::measure);
    assertEquals(360, demand.vehiclesPerHour(Row.along(0)), 6);
    assertEquals(0, demand.vehiclesPerHour(row.across(0)));
  }

  @Test
  void theCriticalRatioIsFlowBySaturationFlow() {
    streets.passing(Row.along(0), 10).passing(row.across(0), 20).each(601, this::measure);
    double[] ratios = new double[2];
    demand.flowRatios(ratios);
    assertArrayEquals(new double[] {0.2, 0.1}, ratios, 0.004);
  }

  @Test
  void whatIsOlderThanTheWindowIsForgotten() {
    streets.passing(Row.along(0), 10).each(600, this::measure);
    streets.passing(Row.along(0), 40).each(610, this::measure);
    assertEquals(90, demand.vehiclesPerHour(Row.along(0)), 6);
  }

  @Test
  void aLaneThatWasNeverSeenHasNoFlow() {
    streets.stale(Row.along(0), true).passing(Row.along(0), 10).each(100, this::measure);
    assertEquals(0, demand.vehiclesPerHour(Row.along(0)));
  }

  @Test
  void aTimeInWhichTheLaneWasStaleDoesNotThinTheFlow() {
    streets.passing(Row.along(0), 10).each(200, this::measure);
    streets.stale(Row.along(0), true).each(200, this::measure);
    assertEquals(360, demand.vehiclesPerHour(Row.along(0)), 20);
  }

  @Test
  void whatHappensWhileNobodyAsksIsNotGuessed() {
    streets.each(10, this::measure).vehicles(Row.along(0), 50, 10).skip(60);
    streets.each(1, this::measure);
    assertEquals(0, demand.vehiclesPerHour(Row.along(0)));
  }

  @Test
  void aQueueThatDrainsTellsTheSaturationFlow() {
    Demand measuring = new Demand(new Row(1).setup(0));
    assertEquals(1800, measuring.saturationPerHour());
    int lane = Row.along(0);
    int[] second = {0};
    streets.queue(lane, 99);
    // a departure every third second: 1,200 an hour
    streets.each(
        605,
        () -> {
          streets.vehicles(lane, 200 - second[0]++ / 3, 270);
          measuring.measure(streets.view(0));
        });
    // 60 s of 1,800 and 600 s of 1,200
    assertEquals((30 + 200) / 660.0 * 3600, measuring.saturationPerHour(), 6);
  }

  @Test
  void theLanesOfARedPhaseTellNothingOfSaturation() {
    Demand measuring = new Demand(new Row(1).setup(0));
    streets.queue(row.across(0), 99).vehicles(row.across(0), 99, 270);
    streets.each(300, () -> measuring.measure(streets.view(0)));
    assertEquals(1800, measuring.saturationPerHour());
  }

  @Test
  void aWindowThatMakesNoSenseIsRefusedWithASentence() {
    JunctionSetup wrong = new Row(1, "window-seconds", "0").setup(0);
    assertEquals(
        "parameter window-seconds is 0.0, but must be 60.0 or more",
        assertThrows(IllegalArgumentException.class, () -> new Demand(wrong)).getMessage());
  }

  private void measure() {
    demand.measure(streets.view(0));
  }
}

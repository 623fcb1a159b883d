package org.lukou.kernel.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Network;
import org.lukou.api.network.Zone;
import org.lukou.api.world.Vehicle;
import org.lukou.api.world.WorldStatistics;
import org.lukou.kernel.fixture.Networks;
import org.lukou.kernel.guard.GuardCounts;

class TripMetricsTest {

  private static final double FREE_FLOW_OF_A_LANE = 770 / 11.111;

  private final Network network = Networks.row(3);
  private final List<Zone> zones =
      List.of(
          new Zone("centre", Set.of("junction 1")),
          new Zone("periphery", Set.of("junction 0", "junction 2")));
  private int completed;
  private final TripMetrics trips = new TripMetrics(network, zones, () -> completed, 0.5);

  @Test
  void travelTimeAndDelayRunFromCreationToTheEnd() {
    completed = 10;
    trips.created(new Vehicle(0, "v0", "passenger", 20));
    trips.created(new Vehicle(1, "v1", "passenger", 100));
    completed = 70;
    trips.finished(0);
    completed = 110;
    trips.finished(1);
    assertEquals(30, trips.travelSeconds().quantile(0.5));
    assertEquals(50, trips.travelSeconds().quantile(1));
    assertEquals(10, trips.delaySeconds().quantile(1));
    assertEquals(0, trips.delaySeconds().quantile(0.5), "faster than free flow is no delay");
  }

  @Test
  void theHopTimeOfAVehicleIsItsTimeAtJunctionsOverTheirNumber() {
    trips.created(new Vehicle(0, "v0", "passenger", 0));
    trips.created(new Vehicle(1, "v1", "passenger", 0));
    pass(0, 0, 10, 190);
    pass(0, 1, 200, 320);
    assertEquals(1, trips.hopSeconds().size());
    assertEquals((90 + 60) / 2.0, trips.hopSeconds().mean());
    assertEquals(150, trips.paperAttSeconds());
  }

  @Test
  void aChangeOfLanesWithinAnApproachEndsNoHop() {
    trips.created(new Vehicle(0, "v0", "passenger", 0));
    completed = 10;
    trips.moved(0, -1, entry(0));
    completed = 50;
    trips.moved(0, entry(0), entry(0) + 1);
    assertEquals(0, trips.zoneDelaySeconds(1));
    completed = 210;
    trips.moved(0, entry(0) + 1, -1);
    assertEquals(100, trips.hopSeconds().mean());
    assertEquals(100 - FREE_FLOW_OF_A_LANE, trips.zoneDelaySeconds(1), 1e-9);
  }

  @Test
  void aSecondVisitCountsFromTheFirstOnForTheHopTimeButNotForTheZone() {
    trips.created(new Vehicle(0, "v0", "passenger", 0));
    pass(0, 0, 0, 200);
    pass(0, 1, 210, 510);
    pass(0, 0, 520, 760);
    assertEquals((380 + 150) / 2.0, trips.hopSeconds().mean());
    double first = 100 - FREE_FLOW_OF_A_LANE;
    double second = 120 - FREE_FLOW_OF_A_LANE;
    assertEquals((first + second) / 2, trips.zoneDelaySeconds(1), 1e-9);
  }

  @Test
  void delayOfAZoneIsTheMeanOverItsHopsAgainstFreeFlow() {
    trips.created(new Vehicle(0, "v0", "passenger", 0));
    trips.created(new Vehicle(1, "v1", "passenger", 0));
    pass(0, 0, 0, 200);
    pass(0, 1, 210, 510);
    pass(1, 2, 600, 1000);
    assertEquals(150 - FREE_FLOW_OF_A_LANE, trips.zoneDelaySeconds(0), 1e-9);
    double first = 100 - FREE_FLOW_OF_A_LANE;
    double second = 200 - FREE_FLOW_OF_A_LANE;
    assertEquals((first + second) / 2, trips.zoneDelaySeconds(1), 1e-9);
  }

  @Test
  void whoHasNotArrivedOrNotEvenEnteredHasADelayToo() {
    trips.created(new Vehicle(0, "arrived", "passenger", 40));
    trips.created(new Vehicle(1, "on its way", "passenger", 500));
    trips.created(new Vehicle(2, "outside", "passenger", 40));
    pass(1, 0, 0, 200);
    completed = 210;
    trips.finished(0);
    double arrived = 105 - 40;
    double onItsWay = 105 - FREE_FLOW_OF_A_LANE;
    assertEquals((arrived + onItsWay + 105) / 3, trips.meanTotalDelaySeconds(), 1e-9);
  }

  @Test
  void anotherLaneOfTheSameRoadIsNoLaneMore() {
    trips.created(new Vehicle(0, "v0", "passenger", 500));
    completed = 400;
    trips.moved(0, -1, entry(0));
    trips.moved(0, entry(0), entry(0) + 1);
    trips.moved(0, entry(0) + 1, -1);
    assertEquals(200 - FREE_FLOW_OF_A_LANE, trips.meanTotalDelaySeconds(), 1e-9);
  }

  @Test
  void nobodyWhoWantsToTravelHasNoDelay() {
    assertEquals(0, trips.meanTotalDelaySeconds());
  }

  @Test
  void theResultsNameEveryFigure() {
    trips.created(new Vehicle(0, "v0", "passenger", 40));
    pass(0, 1, 0, 200);
    completed = 210;
    trips.finished(0);
    RunMetrics metrics =
        RunMetrics.of(
            new WorldStatistics(8, 3, 2, 3, 77.5, 900, 4),
            trips,
            new QueueMetrics(network, 1),
            new SpillbackMetrics(network, 1),
            zones,
            new GuardCounts());
    assertEquals(77.5, metrics.engineAttSeconds());
    assertEquals(100, metrics.paperAttSeconds());
    assertEquals(3, metrics.throughput());
    assertEquals(2, metrics.notAdmitted());
    assertEquals(65, metrics.meanDelaySeconds());
    assertEquals(65, metrics.meanTotalDelaySeconds());
    assertEquals(105, metrics.p95TravelTimeSeconds());
    assertEquals(0.5, metrics.stopsPerVehicle());
    assertEquals(
        Map.of("centre", 100 - FREE_FLOW_OF_A_LANE, "periphery", 0.0), metrics.zoneDelaySeconds());
    assertEquals(0, metrics.peripheryToCentreDelay());
  }

  private int entry(int junction) {
    Junction at = network.junctions().get(junction);
    return at.movements().get(0).entryLanes()[0];
  }

  private void pass(int vehicle, int junction, int from, int to) {
    completed = from;
    trips.moved(vehicle, -1, entry(junction));
    completed = to;
    trips.moved(vehicle, entry(junction), -1);
  }
}

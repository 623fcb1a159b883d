package org.lukou.traffic.sim.internal.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lukou.api.scenario.Perturbation;
import org.lukou.traffic.sim.internal.Hangzhou;
import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.network.RouteCheck;
import org.lukou.traffic.sim.internal.roadnet.FlowRecord;

/** What the seed does to the demand of a city; bounds are four standard errors wide. */
class PerturbedDemandTest {
  private static final Perturbation ALL = new Perturbation(60, 1, 0.1);

  private final RoadNetwork net = Hangzhou.network();
  private final List<FlowRecord> flows = Hangzhou.flows();

  private List<FlowRecord> vary(long seed, Perturbation perturbation) {
    return PerturbedDemand.of(flows, net, Scenarios.hour(seed, perturbation));
  }

  private static String text(List<FlowRecord> demand) {
    return demand.stream()
        .map(f -> f.vehicle() + Arrays.toString(f.anchors()) + f.startTime() + "-" + f.endTime())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void leavesTheDemandAloneWhereNothingVaries() {
    assertSame(flows, vary(1, Perturbation.NONE));
  }

  @Test
  void theSameSeedGivesTheSameDemandAndAnotherSeedAnother() {
    assertEquals(text(vary(7, ALL)), text(vary(7, ALL)));
    assertNotEquals(text(vary(7, ALL)), text(vary(8, ALL)));
    assertNotEquals(text(vary(7, ALL)), text(vary(7L + (1L << 32), ALL)));
  }

  @Test
  void oneKindOfVariationDoesNotShiftTheDrawsOfAnother() {
    List<FlowRecord> late = vary(3, new Perturbation(60, 0, 0));
    List<FlowRecord> drivers = vary(3, new Perturbation(0, 0, 0.1));
    List<FlowRecord> turns = vary(3, new Perturbation(0, 1, 0));
    List<FlowRecord> all = vary(3, ALL);
    for (int i = 0; i < all.size(); i++) {
      assertEquals(late.get(i).startTime(), all.get(i).startTime());
      assertEquals(drivers.get(i).vehicle(), all.get(i).vehicle());
      assertEquals(-1, Arrays.mismatch(turns.get(i).anchors(), all.get(i).anchors()));
    }
  }

  @Test
  void aVehicleDrawsTheSameWhateverVehiclesThereAreBesideIt() {
    List<FlowRecord> fewer = PerturbedDemand.of(flows.subList(0, 100), net, Scenarios.hour(5, ALL));
    assertEquals(text(vary(5, ALL).subList(0, 100)), text(fewer));
  }

  @Test
  void shiftsDeparturesByANormalDrawWithinTheRun() {
    List<FlowRecord> varied = vary(11, new Perturbation(60, 0, 0));
    double[] shifts =
        IntStream.range(0, flows.size())
            .filter(i -> flows.get(i).startTime() > 400 && flows.get(i).startTime() < 3200)
            .mapToDouble(i -> varied.get(i).startTime() - flows.get(i).startTime())
            .toArray();
    double mean = Arrays.stream(shifts).average().orElseThrow();
    double sd =
        Math.sqrt(Arrays.stream(shifts).map(s -> (s - mean) * (s - mean)).sum() / shifts.length);
    assertEquals(0, mean, 4 * 60 / Math.sqrt(shifts.length));
    assertEquals(60, sd, 4 * 60 / Math.sqrt(2.0 * shifts.length));
    for (FlowRecord flow : varied) {
      assertTrue(
          flow.startTime() >= 0 && flow.startTime() < 3600, "departs at " + flow.startTime());
    }
  }

  @Test
  void noCrowdGathersAtTheEndsOfTheRun() {
    List<FlowRecord> varied = vary(11, new Perturbation(600, 0, 0));
    long first = varied.stream().filter(flow -> flow.startTime() < 60).count();
    long last = varied.stream().filter(flow -> flow.startTime() >= 3540).count();
    assertTrue(first < 80 && last < 80, first + " and " + last + " in a minute, 50 on average");
  }

  @Test
  void theGivenShareOfVehiclesTurnsElsewhere() {
    List<FlowRecord> varied = vary(2, new Perturbation(0, 0.2, 0));
    double changed =
        IntStream.range(0, flows.size())
            .filter(i -> Arrays.mismatch(flows.get(i).anchors(), varied.get(i).anchors()) >= 0)
            .count();
    assertEquals(0.2, changed / flows.size(), 4 * Math.sqrt(0.2 * 0.8 / flows.size()));
  }

  @Test
  void changedRoutesLeaveThePlanAtOneJunctionWithoutTurningBack() {
    List<FlowRecord> varied = vary(2, new Perturbation(0, 1, 0));
    assertEquals(List.of(), new RouteCheck(net).problems("varied", varied));
    int[] firstJunctions = new int[2];
    for (int i = 0; i < flows.size(); i++) {
      int[] planned = flows.get(i).anchors();
      int[] driven = varied.get(i).anchors();
      int at = Arrays.mismatch(planned, driven);
      assertTrue(at > 0 && at < planned.length, "changed at " + at);
      assertEquals(planned[planned.length - 1], driven[driven.length - 1]);
      assertNotEquals(net.roadFrom[driven[at - 1]], net.roadTo[driven[at]]);
      if (planned.length == 6) {
        firstJunctions[at == 1 ? 0 : 1]++;
      }
    }
    double ofSix = firstJunctions[0] + firstJunctions[1];
    assertEquals(0.2, firstJunctions[0] / ofSix, 0.1);
  }

  @Test
  void thereAreFewKindsOfDrivers() {
    assertEquals(64, vary(4, ALL).stream().map(FlowRecord::vehicle).distinct().count());
  }

  @Test
  void vehiclesOfAFlowOfManyAreShiftedOneByOne() {
    FlowRecord many = flows.get(0);
    FlowRecord endless = new FlowRecord(many.vehicle(), many.anchors(), 10, 0, -1);
    List<FlowRecord> varied =
        PerturbedDemand.of(
            List.of(endless, flows.get(1)), net, Scenarios.hour(1, new Perturbation(1, 0, 0)));
    assertEquals(361, varied.size());
    assertEquals(flows.get(1).startTime(), varied.get(1).startTime(), 5);
    assertEquals(0, varied.get(0).startTime(), 5);
    for (int n = 1; n < 360; n++) {
      assertEquals(10.0 * n, varied.get(n + 1).startTime(), 5);
    }
  }
}

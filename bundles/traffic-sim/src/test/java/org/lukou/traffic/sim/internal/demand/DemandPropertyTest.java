package org.lukou.traffic.sim.internal.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.traffic.sim.internal.Hangzhou;
import org.lukou.traffic.sim.internal.engine.Engine;
import org.lukou.traffic.sim.internal.engine.EngineOptions;
import org.lukou.traffic.sim.internal.engine.VehicleObserver;
import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.network.RouteCheck;
import org.lukou.traffic.sim.internal.roadnet.FlowRecord;
import org.lukou.traffic.sim.internal.roadnet.VehicleRecord;

/** What holds for every demand, seed, variation and step. */
class DemandPropertyTest {
  private static final double[] STEPS = {0.1, 0.25, 0.3, 0.5, 1, 1.5, 2, 7};
  private static final int DURATION = 120;

  private final RoadNetwork net = Hangzhou.network();

  @Property(seed = "1", tries = 150)
  void vehiclesTheirOriginsAndTheirDestinationsStay(
      @ForAll int seed,
      @ForAll @DoubleRange(max = 600) double shift,
      @ForAll @DoubleRange(max = 1) double share,
      @ForAll @DoubleRange(max = 1) double spread) {
    List<FlowRecord> flows = flows(new Random(seed));
    Scenario scenario = scenario(seed, new Perturbation(shift, share, spread));
    List<FlowRecord> varied = PerturbedDemand.of(flows, net, scenario);
    assertEquals(
        trips(created(flows, scenario)), trips(created(varied, scenario)), "vehicles by trip");
    assertEquals(
        new RouteCheck(net).problems("flows", flows).size(),
        new RouteCheck(net).problems("flows", varied).size());
  }

  @Property(seed = "2", tries = 150)
  void whoIsNotShiftedDepartsInTheVeryStepOfTheUnvariedDemand(
      @ForAll int seed, @ForAll @IntRange(max = 7) int step) {
    List<FlowRecord> flows = flows(new Random(seed));
    Scenario scenario = Scenarios.of(seed, STEPS[step], DURATION, new Perturbation(0, 0, 0.1));
    List<FlowRecord> varied = PerturbedDemand.of(flows, net, scenario);
    assertEquals(created(flows, scenario), created(varied, scenario));
  }

  private static Scenario scenario(int seed, Perturbation perturbation) {
    return Scenarios.of(seed, STEPS[Math.floorMod(seed, STEPS.length)], DURATION, perturbation);
  }

  private List<FlowRecord> flows(Random random) {
    VehicleRecord car = VehicleRecord.standard();
    List<FlowRecord> flows = new ArrayList<>();
    for (int n = random.nextInt(12); n >= 0; n--) {
      int[] anchors = random.ints(2 + random.nextInt(2), 0, net.roadCount()).toArray();
      int start = random.nextInt(DURATION + 30);
      int end = random.nextInt(3) == 0 ? -1 : start + random.nextInt(3) * random.nextInt(60);
      flows.add(new FlowRecord(car, anchors, 1 + random.nextInt(400) / 13.0, start, end));
    }
    return flows;
  }

  /** Returns {@code first road, last road, step} of every vehicle that the engine creates. */
  private List<String> created(List<FlowRecord> flows, Scenario scenario) {
    Engine engine = new Engine(net, flows, EngineOptions.of(scenario.stepSeconds(), 0));
    List<String> created = new ArrayList<>();
    engine.observe(
        new VehicleObserver() {
          @Override
          public void created(int number, int v) {
            int[] anchors = flows.get(flow(engine.vehicles().id(v))).anchors();
            created.add(anchors[0] + " " + anchors[anchors.length - 1] + " " + engine.steps());
          }

          @Override
          public void moved(int number, int from, int to) {}

          @Override
          public void finished(int number) {}
        });
    for (int i = 0; i < scenario.steps(); i++) {
      engine.step();
    }
    created.sort(null);
    return created;
  }

  private static int flow(String id) {
    return Integer.parseInt(id.split("_", -1)[1]);
  }

  private static Map<String, Integer> trips(List<String> created) {
    Map<String, Integer> trips = new TreeMap<>();
    for (String vehicle : created) {
      trips.merge(vehicle.substring(0, vehicle.lastIndexOf(' ')), 1, Integer::sum);
    }
    return trips;
  }
}

package org.lukou.traffic.sim.internal.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.network.RouteTable;
import org.lukou.traffic.sim.internal.roadnet.FlowRecord;
import org.lukou.traffic.sim.internal.roadnet.VehicleRecord;

/**
 * A demand that is varied with the scenario's seed as {@link Perturbation} says: a list of flows of
 * one vehicle each.
 *
 * <p>It has exactly the vehicles that the flows of the file emit within the scenario's duration,
 * each departing at the beginning of a step. The first vehicle of a flow keeps its place in the
 * list, and with it the id {@code flow_<i>_0}; a flow that emits nothing, because it is late or its
 * route does not exist, stays as it is. All further vehicles of flows of many follow behind the
 * file's flows, in the order of flow and number, so that the n-th of flow i is named {@code
 * flow_<k>_0} with a k of its own instead of {@code flow_<i>_<n>}. In files whose flows have one
 * vehicle each, as the field's public data sets, all ids stay.
 *
 * <p>A vehicle draws its shift, its driver and its turn in this order whatever is varied, so that
 * with the same seed it has the same driver with and without a shift.
 */
public final class PerturbedDemand {
  private final Perturbation perturbation;
  private final Draws draws;
  private final DriverSample drivers;
  private final Departures departures;
  private final RouteTable routes;
  private final WrongTurn wrongTurn;
  private final List<FlowRecord> further = new ArrayList<>();

  private PerturbedDemand(RoadNetwork net, Scenario scenario) {
    this.perturbation = scenario.perturbation();
    this.draws = new Draws(scenario.seed());
    this.drivers = new DriverSample(draws.ofDrivers(), perturbation.driverSpread());
    this.departures = new Departures(scenario.steps(), scenario.stepSeconds());
    this.routes = new RouteTable(net);
    this.wrongTurn = new WrongTurn(net, routes);
  }

  /**
   * Returns the demand that a scenario asks for.
   *
   * @param flows the demand as the file states it; returned as it is if nothing is varied
   * @param net the network of the flows' roads
   */
  public static List<FlowRecord> of(List<FlowRecord> flows, RoadNetwork net, Scenario scenario) {
    return scenario.perturbation().varies()
        ? new PerturbedDemand(net, scenario).vary(flows)
        : flows;
  }

  private List<FlowRecord> vary(List<FlowRecord> flows) {
    List<FlowRecord> varied = new ArrayList<>(flows.size());
    for (int i = 0; i < flows.size(); i++) {
      varied.add(first(i, flows.get(i)));
    }
    varied.addAll(further);
    return varied;
  }

  /** Returns the first vehicle of a flow, or the flow itself if it has none; adds the others. */
  private FlowRecord first(int index, FlowRecord flow) {
    if (routes.find(flow.anchors()) == RouteTable.END) {
      return flow;
    }
    List<FlowRecord> vehicles = new ArrayList<>(1);
    departures.of(
        flow, step -> vehicles.add(vehicle(flow, step, draws.ofVehicle(index, vehicles.size()))));
    if (vehicles.isEmpty()) {
      return flow;
    }
    further.addAll(vehicles.subList(1, vehicles.size()));
    return vehicles.get(0);
  }

  private FlowRecord vehicle(FlowRecord flow, int step, Random random) {
    double shift = perturbation.departureSeconds() * random.nextGaussian();
    int driver = random.nextInt(DriverSample.SIZE);
    boolean turns = random.nextDouble() < perturbation.turningShare();
    double departure = departures.clock(departures.shifted(step, shift));
    VehicleRecord kind =
        perturbation.driverSpread() > 0 ? drivers.drivenBy(driver, flow.vehicle()) : flow.vehicle();
    int[] route = turns ? wrongTurn.change(flow.anchors(), random) : flow.anchors();
    return new FlowRecord(kind, route, flow.intervalSeconds(), departure, departure);
  }
}

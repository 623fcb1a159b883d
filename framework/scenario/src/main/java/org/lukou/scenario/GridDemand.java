package org.lukou.scenario;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.lukou.api.scenario.Flow;
import org.lukou.api.scenario.VehicleType;

/**
 * The synthetic demand on a grid: every vehicle is a flow of its own, drives from one edge of the
 * grid to another on a shortest way, and departs in a whole second of a Poisson process. All draws
 * come from one {@link java.util.SplittableRandom} with the scenario's seed, in the order: gate
 * weights, then for each vehicle departure, trip, route.
 *
 * @param scenario every parameter
 */
public record GridDemand(GridScenario scenario) {

  /** Name of the file. */
  public static final String FILE = "demand.json";

  /**
   * Writes the demand in CityFlow's format, one vehicle a line in order of departure, in memory
   * independent of the number of vehicles.
   *
   * @param out receives UTF-8; stays open
   * @param progress is told how far it is
   * @return the number of vehicles
   * @throws IOException if the stream fails
   */
  public int write(OutputStream out, ProgressListener progress) throws IOException {
    JsonGenerator json = JsonLines.start(out, 1);
    json.writeStartArray();
    int vehicles = vehicles(new FlowJson(json), new RandomDraws(scenario.seed()), progress);
    json.writeEndArray();
    JsonLines.end(json);
    progress.advanced(FILE, 1);
    return vehicles;
  }

  private int vehicles(FlowJson writer, RandomDraws random, ProgressListener progress)
      throws IOException {
    GridTraffic traffic = scenario.traffic();
    Gates gates = new Gates(scenario.geometry(), random);
    Departures departures = new Departures(traffic, random);
    RouteWalk walk = new RouteWalk(traffic.turns(), random);
    int vehicles = 0;
    int percent = 0;
    for (double at = departures.next(); at < traffic.durationSeconds(); at = departures.next()) {
      Trip trip = Trip.draw(scenario.geometry(), traffic, gates, random);
      writer.write(Flow.single(VehicleType.CAR, walk.route(trip), (int) at));
      vehicles++;
      int reached = (int) (100 * at / traffic.durationSeconds());
      if (reached > percent) {
        percent = reached;
        progress.advanced(FILE, percent / 100.0);
      }
    }
    return vehicles;
  }
}

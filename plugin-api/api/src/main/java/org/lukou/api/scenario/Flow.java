package org.lukou.api.scenario;

import java.util.List;

/**
 * Vehicles of one type on one route.
 *
 * @param vehicle their type
 * @param route ids of the roads, from origin to destination; at least two
 * @param intervalSeconds time between two departures, 1 or more unless start = end
 * @param startSecond the first departure, in whole seconds
 * @param endSecond the last possible departure, -1 = no end
 */
public record Flow(
    VehicleType vehicle,
    List<String> route,
    double intervalSeconds,
    int startSecond,
    int endSecond) {

  /** Copies the list. */
  public Flow {
    route = List.copyOf(route);
  }

  /** Returns the flow of one vehicle that departs at that second. */
  public static Flow single(VehicleType vehicle, List<String> route, int second) {
    return new Flow(vehicle, route, 1.0, second, second);
  }
}

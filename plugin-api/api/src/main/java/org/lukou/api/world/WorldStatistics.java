package org.lukou.api.world;

/**
 * What a world has counted since its start.
 *
 * @param created vehicles created by the demand, those of impossible routes excepted
 * @param running vehicles in the network now
 * @param waiting vehicles that have not been admitted for lack of room
 * @param finished vehicles that reached the end of their route
 * @param averageTravelTimeSeconds mean over all vehicles created, of the time from creation until
 *     they finished or until now; 0 if there is none (CityFlow's get_average_travel_time)
 * @param vehicleSteps sum over the steps of the vehicles running after the step
 * @param stops how often a vehicle's speed fell below 0.1 m/s from 0.1 m/s or more
 */
public record WorldStatistics(
    long created,
    long running,
    long waiting,
    long finished,
    double averageTravelTimeSeconds,
    long vehicleSteps,
    long stops) {

  /** The counts of a world that does not count. */
  public static final WorldStatistics NONE = new WorldStatistics(0, 0, 0, 0, 0, 0, 0);
}

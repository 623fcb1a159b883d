package org.lukou.kernel.inbox;

import org.lukou.api.observation.Observation;

/**
 * Sorts the observations of one lane: of those that are taken in a turn, the newest of each
 * property goes to the arrivals. Not thread-safe.
 */
final class LaneReport {

  private final int place;
  private final Arrivals arrivals;
  private final Newest vehicles = new Newest();
  private final Newest queue = new Newest();
  private final Newest meanSpeed = new Newest();
  private final Newest entryBlocked = new Newest();
  private final Newest last = new Newest();

  /** Sorts for a place among the arrivals. */
  LaneReport(int place, Arrivals arrivals) {
    this.place = place;
    this.arrivals = arrivals;
  }

  /** Takes an observation, unless a newer one of its property has been taken in this turn. */
  void take(Observation observation, int turn) {
    double result = observation.result();
    switch (observation.property()) {
      case VEHICLE_COUNT -> {
        if (vehicles.take(observation, turn)) {
          arrivals.vehicles(place, (int) Math.round(result));
        }
      }
      case QUEUE -> {
        if (queue.take(observation, turn)) {
          arrivals.queue(place, (int) Math.round(result));
        }
      }
      case MEAN_SPEED -> {
        if (meanSpeed.take(observation, turn)) {
          arrivals.meanSpeedMps(place, result);
        }
      }
      case ENTRY_BLOCKED -> {
        if (entryBlocked.take(observation, turn)) {
          arrivals.entryBlocked(place, result != 0);
        }
      }
      case OCCUPANCY -> {
        return; // no controller's view holds it; the driver's list of devices does
      }
    }
    if (last.take(observation, turn)) {
      arrivals.validUntil(place, observation.validUntil());
    }
  }
}

package org.lukou.kernel.inbox;

import java.util.EnumMap;
import java.util.Map;
import org.lukou.api.control.LaneStates;
import org.lukou.api.observation.Observation;
import org.lukou.api.observation.ObservedProperty;

/** The newest observations of one lane among those that are taken together. Not thread-safe. */
final class LaneReport {

  private final int lane;
  private final Map<ObservedProperty, Observation> newest = new EnumMap<>(ObservedProperty.class);
  private Observation last;

  LaneReport(int lane) {
    this.lane = lane;
  }

  /** Returns whether nothing has been taken since it was written. */
  boolean isEmpty() {
    return last == null;
  }

  /** Takes an observation, unless a newer one of its property has been taken. */
  void take(Observation observation) {
    Observation before = newest.put(observation.property(), observation);
    if (isAfter(before, observation)) {
      newest.put(observation.property(), before);
    }
    if (!isAfter(last, observation)) {
      last = observation;
    }
  }

  private static boolean isAfter(Observation one, Observation other) {
    return one != null && Observation.ORDER.compare(one, other) > 0;
  }

  /** Writes what was taken, and forgets it. */
  void writeTo(LaneStates lanes) {
    newest.values().forEach(observation -> write(observation, lanes));
    lanes.setValidUntil(lane, last.validUntil());
    newest.clear();
    last = null;
  }

  private void write(Observation observation, LaneStates lanes) {
    double result = observation.result();
    switch (observation.property()) {
      case VEHICLE_COUNT -> lanes.setVehicles(lane, (int) Math.round(result));
      case QUEUE -> lanes.setQueue(lane, (int) Math.round(result));
      case MEAN_SPEED -> lanes.setMeanSpeedMps(lane, result);
      case ENTRY_BLOCKED -> lanes.setEntryBlocked(lane, result != 0);
      case OCCUPANCY ->
          throw new IllegalArgumentException("no controller's view holds the occupancy");
    }
  }
}

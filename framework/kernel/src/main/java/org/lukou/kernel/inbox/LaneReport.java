package org.lukou.kernel.inbox;

import org.lukou.api.control.LaneStates;
import org.lukou.api.observation.Observation;

/** The newest observations of one lane among those that are taken together. Not thread-safe. */
final class LaneReport {

  private final int lane;
  private Observation vehicles;
  private Observation queue;
  private Observation meanSpeed;
  private Observation entryBlocked;
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
    switch (observation.property()) {
      case VEHICLE_COUNT -> vehicles = newer(vehicles, observation);
      case QUEUE -> queue = newer(queue, observation);
      case MEAN_SPEED -> meanSpeed = newer(meanSpeed, observation);
      case ENTRY_BLOCKED -> entryBlocked = newer(entryBlocked, observation);
      case OCCUPANCY -> {
        return; // no controller's view holds it; the driver's list of devices does
      }
    }
    last = newer(last, observation);
  }

  private static Observation newer(Observation before, Observation observation) {
    boolean older = before != null && Observation.ORDER.compare(before, observation) > 0;
    return older ? before : observation;
  }

  /** Writes what was taken, and forgets it. */
  void writeTo(LaneStates lanes) {
    if (vehicles != null) {
      lanes.setVehicles(lane, (int) Math.round(vehicles.result()));
    }
    if (queue != null) {
      lanes.setQueue(lane, (int) Math.round(queue.result()));
    }
    if (meanSpeed != null) {
      lanes.setMeanSpeedMps(lane, meanSpeed.result());
    }
    if (entryBlocked != null) {
      lanes.setEntryBlocked(lane, entryBlocked.result() != 0);
    }
    if (last != null) {
      lanes.setValidUntil(lane, last.validUntil());
    }
    vehicles = null;
    queue = null;
    meanSpeed = null;
    entryBlocked = null;
    last = null;
  }
}

package org.lukou.kernel.inbox;

import org.lukou.api.control.LaneStates;

/**
 * What has arrived of each lane since it was written last. This is all that the threads which offer
 * observations share with the stepping one, and therefore kept in a few bytes a lane, one beside
 * the other: to fetch what another processor has just written costs more than to decode it. Not
 * thread-safe.
 */
final class Arrivals {

  private static final int VEHICLES = 1;
  private static final int QUEUE = 1 << 1;
  private static final int MEAN_SPEED = 1 << 2;
  private static final int ENTRY_BLOCKED = 1 << 3;

  private final int[] laneOf;
  private final byte[] arrived;
  private final int[] vehicles;
  private final int[] queue;
  private final double[] meanSpeedMps;
  private final boolean[] entryBlocked;
  private final double[] validUntil;

  /** Has a place for each of these lanes. */
  Arrivals(int[] laneOf) {
    this.laneOf = laneOf;
    int places = laneOf.length;
    arrived = new byte[places];
    vehicles = new int[places];
    queue = new int[places];
    meanSpeedMps = new double[places];
    entryBlocked = new boolean[places];
    validUntil = new double[places];
  }

  void vehicles(int place, int count) {
    vehicles[place] = count;
    arrived[place] |= VEHICLES;
  }

  void queue(int place, int count) {
    queue[place] = count;
    arrived[place] |= QUEUE;
  }

  void meanSpeedMps(int place, double speed) {
    meanSpeedMps[place] = speed;
    arrived[place] |= MEAN_SPEED;
  }

  void entryBlocked(int place, boolean blocked) {
    entryBlocked[place] = blocked;
    arrived[place] |= ENTRY_BLOCKED;
  }

  /** Says until when what has arrived of a place may be used. */
  void validUntil(int place, double seconds) {
    validUntil[place] = seconds;
  }

  /** Writes what has arrived, and forgets it. */
  void writeTo(LaneStates lanes) {
    for (int place = 0; place < laneOf.length; place++) {
      if (arrived[place] != 0) {
        write(place, laneOf[place], lanes);
        arrived[place] = 0;
      }
    }
  }

  private void write(int place, int lane, LaneStates lanes) {
    int what = arrived[place];
    if ((what & VEHICLES) != 0) {
      lanes.setVehicles(lane, vehicles[place]);
    }
    if ((what & QUEUE) != 0) {
      lanes.setQueue(lane, queue[place]);
    }
    if ((what & MEAN_SPEED) != 0) {
      lanes.setMeanSpeedMps(lane, meanSpeedMps[place]);
    }
    if ((what & ENTRY_BLOCKED) != 0) {
      lanes.setEntryBlocked(lane, entryBlocked[place]);
    }
    lanes.setValidUntil(lane, validUntil[place]);
  }
}

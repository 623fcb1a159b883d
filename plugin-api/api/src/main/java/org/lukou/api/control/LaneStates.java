package org.lukou.api.control;

import java.util.Arrays;

/**
 * What is known of every lane at this moment: one primitive array a quantity, indexed by lane. A
 * world with perfect detectors writes it directly; for real devices the kernel writes it from
 * observations. Not thread-safe: written and read on the kernel's stepping thread.
 */
public final class LaneStates {

  private final int[] vehicles;
  private final int[] queue;
  private final double[] meanSpeedMps;
  private final boolean[] entryBlocked;
  private final double[] validUntil;

  /** Creates the state of so many empty lanes, of which nothing is known yet. */
  public LaneStates(int lanes) {
    vehicles = new int[lanes];
    queue = new int[lanes];
    meanSpeedMps = new double[lanes];
    entryBlocked = new boolean[lanes];
    validUntil = new double[lanes];
    Arrays.fill(validUntil, Double.NEGATIVE_INFINITY);
  }

  /** Returns the number of lanes. */
  public int lanes() {
    return vehicles.length;
  }

  /** Returns the number of vehicles on the lane. */
  public int vehicles(int lane) {
    return vehicles[lane];
  }

  /** Returns the number of vehicles on the lane that are slower than 0.1 m/s. */
  public int queue(int lane) {
    return queue[lane];
  }

  /** Returns the mean speed on the lane in metres per second, 0 if it is empty. */
  public double meanSpeedMps(int lane) {
    return meanSpeedMps[lane];
  }

  /** Returns whether a standing vehicle leaves no room for another one to enter: spill-back. */
  public boolean entryBlocked(int lane) {
    return entryBlocked[lane];
  }

  /**
   * Returns until when what is known of the lane may be used, in seconds of the run: infinite where
   * detectors are perfect, minus infinity where nothing has been observed yet.
   */
  public double validUntil(int lane) {
    return validUntil[lane];
  }

  /** Sets until when what is known of a lane may be used, in seconds of the run. */
  public void setValidUntil(int lane, double seconds) {
    validUntil[lane] = seconds;
  }

  /** Says that all of this is true now and kept true: detectors are perfect. */
  public void setAlwaysValid() {
    Arrays.fill(validUntil, Double.POSITIVE_INFINITY);
  }

  /** Sets the number of vehicles on a lane. */
  public void setVehicles(int lane, int count) {
    vehicles[lane] = count;
  }

  /** Sets the number of queued vehicles on a lane. */
  public void setQueue(int lane, int count) {
    queue[lane] = count;
  }

  /** Sets the mean speed on a lane, in metres per second. */
  public void setMeanSpeedMps(int lane, double speed) {
    meanSpeedMps[lane] = speed;
  }

  /** Sets whether a standing vehicle leaves no room for another one to enter. */
  public void setEntryBlocked(int lane, boolean blocked) {
    entryBlocked[lane] = blocked;
  }
}

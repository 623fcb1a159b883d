package org.lukou.output;

import org.lukou.api.world.Vehicle;
import org.lukou.api.world.VehicleState;

/**
 * What one vehicle has done up to now. Times are seconds since the start of the run, NaN if it has
 * not come to that; lanes are indices, -1 for none.
 */
final class Trip {

  /** How far it has come. */
  enum Status {
    ARRIVED("arrived"),
    UNDER_WAY("under way"),
    NEVER_ADMITTED("never admitted");

    private final String words;

    Status(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** Below this speed, in metres per second, a vehicle stands. */
  static final double STANDING_MPS = 0.1;

  private final Vehicle vehicle;
  private final double wantedSeconds;
  private double enteredSeconds = Double.NaN;
  private double arrivedSeconds = Double.NaN;
  private int firstLane = -1;
  private int lastLane = -1;
  private double firstSpeedMps = Double.NaN;
  private double speedMps = Double.NaN;
  private double positionMetres;
  private double drivenMetres;
  private double waitingSeconds;
  private double lostSeconds;
  private int stops;

  Trip(Vehicle vehicle, double wantedSeconds) {
    this.vehicle = vehicle;
    this.wantedSeconds = wantedSeconds;
  }

  /** It changed lanes, or between a lane and a junction's inside, or entered. */
  void moved(int from, int to, double nowSeconds, LaneTable lanes) {
    if (lastLane < 0) {
      enteredSeconds = nowSeconds;
      firstLane = to;
    } else if (to < 0) {
      completed(lanes.lengthMetres(from));
    } else if (from < 0) {
      completed(lanes.linkMetres(lastLane, to));
    } else if (!lanes.sameRoad(from, to)) {
      completed(lanes.lengthMetres(from));
      completed(lanes.linkMetres(from, to));
    }
    lastLane = to < 0 ? lastLane : to;
  }

  private void completed(double lengthMetres) {
    drivenMetres += Math.max(0, lengthMetres - positionMetres);
    positionMetres = 0;
  }

  /** It was seen after a step. */
  void seen(VehicleState state, double stepSeconds, LaneTable lanes) {
    double speed = state.speedMps();
    drivenMetres += state.distanceMetres() - positionMetres;
    positionMetres = state.distanceMetres();
    if (speed < STANDING_MPS) {
      waitingSeconds += stepSeconds;
      stops += speedMps >= STANDING_MPS ? 1 : 0;
    }
    if (lastLane >= 0) {
      lostSeconds += stepSeconds * (1 - speed / lanes.limitMps(lastLane));
    }
    firstSpeedMps = Double.isNaN(firstSpeedMps) ? speed : firstSpeedMps;
    speedMps = speed;
  }

  void arrived(double nowSeconds) {
    arrivedSeconds = nowSeconds;
  }

  Vehicle vehicle() {
    return vehicle;
  }

  Status status() {
    if (!Double.isNaN(arrivedSeconds)) {
      return Status.ARRIVED;
    }
    return Double.isNaN(enteredSeconds) ? Status.NEVER_ADMITTED : Status.UNDER_WAY;
  }

  double wantedSeconds() {
    return wantedSeconds;
  }

  double enteredSeconds() {
    return enteredSeconds;
  }

  double arrivedSeconds() {
    return arrivedSeconds;
  }

  int firstLane() {
    return firstLane;
  }

  /** Returns the lane it is on or was on last. */
  int lastLane() {
    return lastLane;
  }

  /** Returns the speed after its first step, NaN if it was never seen. */
  double firstSpeedMps() {
    return firstSpeedMps;
  }

  /** Returns the speed when it was seen last, NaN if it never was. */
  double speedMps() {
    return speedMps;
  }

  /** Returns the way driven from the beginning of its first lane, lane links included. */
  double drivenMetres() {
    return drivenMetres;
  }

  /** Returns the time that it stood in the network, sampled after every step. */
  double waitingSeconds() {
    return waitingSeconds;
  }

  /**
   * Returns the time lost in the network by being slower than the limit of the lane that it was on
   * last, sampled after every step.
   */
  double lostSeconds() {
    return lostSeconds;
  }

  /** Returns how often it came to a stand. */
  int stops() {
    return stops;
  }
}

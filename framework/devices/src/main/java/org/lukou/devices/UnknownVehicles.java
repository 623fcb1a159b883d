package org.lukou.devices;

import org.lukou.api.control.LaneVehicles;

/** The single vehicles that no detector reports; remembers whether somebody asked for them. */
final class UnknownVehicles implements LaneVehicles {

  private volatile boolean asked;

  boolean asked() {
    return asked;
  }

  @Override
  public int count(int lane) {
    asked = true;
    return UNKNOWN.count(lane);
  }

  @Override
  public double distanceMetres(int lane, int place) {
    return UNKNOWN.distanceMetres(lane, place);
  }

  @Override
  public double speedMps(int lane, int place) {
    return UNKNOWN.speedMps(lane, place);
  }
}

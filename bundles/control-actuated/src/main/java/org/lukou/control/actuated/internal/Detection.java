package org.lukou.control.actuated.internal;

import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;

/** The detectors of an actuated junction: calls, and presence before the stop line. */
final class Detection {

  private final Zone zone;
  private final int[] lastVehicles;

  Detection(JunctionSetup setup, double zoneMetres) {
    zone = new Zone(setup, zoneMetres);
    lastVehicles = new int[setup.network().lanes().size()];
  }

  /** Returns whether somebody waits for, or drives towards, a green of these lanes. */
  boolean called(JunctionView view, int[] lanes) {
    for (int lane : lanes) {
      if (view.vehicles(lane) > 0 || view.stale(lane)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a vehicle is before the stop line of one of these lanes; once a step. */
  boolean occupied(JunctionView view, int[] lanes) {
    boolean occupied = false;
    for (int lane : lanes) {
      occupied |= view.stale(lane) || occupied(view, lane);
      lastVehicles[lane] = view.vehicles(lane);
    }
    return occupied;
  }

  private boolean occupied(JunctionView view, int lane) {
    boolean known = view.laneVehicles().count(lane) >= view.vehicles(lane);
    return known
        ? zone.vehicles(view, lane) >= 1
        : view.queue(lane) > 0 || view.vehicles(lane) < lastVehicles[lane];
  }
}

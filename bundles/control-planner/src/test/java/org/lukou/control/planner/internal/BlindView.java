package org.lukou.control.planner.internal;

import java.util.List;
import org.lukou.api.control.JunctionView;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.network.Junction;

/** A view of nothing, for tests to show something in. */
class BlindView implements JunctionView {

  @Override
  public Junction junction() {
    throw new UnsupportedOperationException("no test asks for it");
  }

  @Override
  public double timeSeconds() {
    return 0;
  }

  @Override
  public int phase() {
    return 1;
  }

  @Override
  public double phaseSeconds() {
    return 0;
  }

  @Override
  public int vehicles(int lane) {
    return 0;
  }

  @Override
  public int queue(int lane) {
    return 0;
  }

  @Override
  public double meanSpeedMps(int lane) {
    return 0;
  }

  @Override
  public boolean entryBlocked(int lane) {
    return false;
  }

  @Override
  public boolean stale(int lane) {
    return false;
  }

  @Override
  public LaneVehicles laneVehicles() {
    return LaneVehicles.UNKNOWN;
  }

  @Override
  public List<JunctionView> neighbours() {
    return List.of();
  }
}

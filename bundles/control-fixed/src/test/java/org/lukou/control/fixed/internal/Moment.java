package org.lukou.control.fixed.internal;

import java.util.List;
import org.lukou.api.control.JunctionView;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.network.Junction;

/** A view of a junction without traffic. */
record Moment(Junction junction, double timeSeconds, int phase, double phaseSeconds)
    implements JunctionView {

  /** Returns the view at a time, for controllers that look at nothing else. */
  static Moment at(Junction junction, double timeSeconds) {
    return new Moment(junction, timeSeconds, 0, 0);
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
  public boolean stale(int lane) {
    return false;
  }

  @Override
  public boolean entryBlocked(int lane) {
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

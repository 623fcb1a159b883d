package org.lukou.traffic.sim.internal.world;

import org.lukou.api.control.LaneStates;
import org.lukou.traffic.sim.internal.engine.Engine;
import org.lukou.traffic.sim.internal.engine.VehicleView;

/** Perfect detectors on all lanes of an engine. */
final class EngineDetectors {
  private static final double QUEUED_MPS = 0.1;

  private final int lanes;
  private final VehicleView vehicles;

  EngineDetectors(Engine engine) {
    this.lanes = engine.network().laneCount;
    this.vehicles = engine.vehicles();
  }

  /** Writes what they see now. */
  void detect(LaneStates states) {
    for (int lane = 0; lane < lanes; lane++) {
      detect(states, lane);
    }
    states.setAlwaysValid();
  }

  private void detect(LaneStates states, int lane) {
    int count = 0;
    int queue = 0;
    double speeds = 0;
    for (int v = vehicles.front(lane); v >= 0; v = vehicles.behind(v)) {
      double speed = vehicles.speed(v);
      count++;
      speeds += speed;
      if (speed < QUEUED_MPS) {
        queue++;
      }
    }
    states.setVehicles(lane, count);
    states.setQueue(lane, queue);
    states.setMeanSpeedMps(lane, count == 0 ? 0 : speeds / count);
    states.setEntryBlocked(lane, vehicles.entryBlocked(lane));
  }
}

package org.lukou.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.lukou.api.control.JunctionView;
import org.lukou.api.control.LaneStates;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Movement;
import org.lukou.kernel.signal.JunctionSignal;
import org.lukou.kernel.time.StepClock;

/** The view of one junction: reads the kernel's own state, keeps nothing. */
final class LiveJunctionView implements JunctionView {

  private final Junction junction;
  private final StepClock clock;
  private final LaneStates lanes;
  private final LaneVehicles vehicles;
  private final JunctionSignal signal;
  private final int[] entries;
  private final List<JunctionView> neighbours = new ArrayList<>();
  private final List<JunctionView> neighboursView = Collections.unmodifiableList(neighbours);

  LiveJunctionView(
      Junction junction,
      StepClock clock,
      LaneStates lanes,
      LaneVehicles vehicles,
      JunctionSignal signal) {
    this.junction = junction;
    this.clock = clock;
    this.lanes = lanes;
    this.vehicles = vehicles;
    this.signal = signal;
    entries =
        junction.movements().stream()
            .map(Movement::entryLanes)
            .flatMapToInt(Arrays::stream)
            .distinct()
            .toArray();
  }

  /** Returns the lanes that enter the junction, each once. */
  int[] entries() {
    return entries;
  }

  /** Returns whether every entering lane is stale. */
  boolean blind() {
    for (int lane : entries) {
      if (!stale(lane)) {
        return false;
      }
    }
    return entries.length > 0;
  }

  /** Returns whether some entering lane is stale. */
  boolean anyStale() {
    for (int lane : entries) {
      if (stale(lane)) {
        return true;
      }
    }
    return false;
  }

  void addNeighbour(JunctionView neighbour) {
    neighbours.add(neighbour);
  }

  @Override
  public Junction junction() {
    return junction;
  }

  @Override
  public double timeSeconds() {
    return clock.seconds();
  }

  @Override
  public int phase() {
    return signal.phase();
  }

  @Override
  public double phaseSeconds() {
    return signal.phaseSteps() * clock.stepSeconds();
  }

  @Override
  public int vehicles(int lane) {
    return lanes.vehicles(lane);
  }

  @Override
  public int queue(int lane) {
    return lanes.queue(lane);
  }

  @Override
  public double meanSpeedMps(int lane) {
    return lanes.meanSpeedMps(lane);
  }

  @Override
  public boolean entryBlocked(int lane) {
    return lanes.entryBlocked(lane);
  }

  @Override
  public boolean stale(int lane) {
    return lanes.validUntil(lane) < clock.seconds();
  }

  @Override
  public LaneVehicles laneVehicles() {
    return vehicles;
  }

  @Override
  public List<JunctionView> neighbours() {
    return neighboursView;
  }
}

package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.roadnet.FlowRecord;

/** When a flow emits its vehicles (CityFlow compatibility: dynamics, part 4). */
final class FlowClock {
  private final FlowRecord flow;
  final int type;
  private double sinceLast;
  private double clock;
  private int emitted;
  private boolean valid = true;

  FlowClock(FlowRecord flow, int type) {
    this.flow = flow;
    this.type = type;
    restart();
  }

  void restart() {
    sinceLast = flow.intervalSeconds();
    clock = 0;
    emitted = 0;
  }

  int[] anchors() {
    return flow.anchors();
  }

  /** Stops the flow for ever: its route does not exist. */
  void invalidate() {
    valid = false;
  }

  /** Returns how many vehicles have been emitted. */
  int emitted() {
    return emitted;
  }

  /** Returns whether no vehicle will come any more. */
  boolean exhausted() {
    return !valid || (flow.endTime() != -1 && clock > flow.endTime());
  }

  /** Moves on by one step and returns how many vehicles appear in it. */
  int tick(double dt) {
    if (exhausted()) {
      return 0;
    }
    int before = emitted;
    if (clock >= flow.startTime()) {
      while (sinceLast >= flow.intervalSeconds()) {
        emitted++;
        sinceLast = sinceLast - flow.intervalSeconds();
      }
      sinceLast = sinceLast + dt;
    }
    clock = clock + dt;
    return emitted - before;
  }
}

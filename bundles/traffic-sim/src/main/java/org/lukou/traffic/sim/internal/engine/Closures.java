package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.primitive.Tape;

/**
 * The lanes that nobody may enter. The links into such a lane count as red; routes are found anew
 * around it. A lane that was closed twice has to be opened twice.
 */
final class Closures {
  private final EngineState state;
  private final RoadNetwork net;
  private final Demand demand;
  private final Detours detours;
  private final int[] closings;

  Closures(EngineState state, Demand demand) {
    this.state = state;
    this.net = state.net;
    this.demand = demand;
    this.detours = new Detours(state);
    this.closings = new int[net.laneCount];
  }

  /** Carries the state there or back. */
  void keep(Tape tape) {
    tape.ints(closings, closings.length);
    if (tape.playing()) {
      boolean changed = false;
      for (int lane = 0; lane < closings.length; lane++) {
        changed |= state.routes.close(lane, closings[lane] > 0);
      }
      reconsiderIf(changed);
    }
  }

  /** Closes lanes: those next to each other from one index to before another. */
  void close(int fromLane, int toLane) {
    reconsiderIf(count(fromLane, toLane, 1));
    detours.run();
  }

  /** Takes one closing of each of the lanes back. */
  void open(int fromLane, int toLane) {
    reconsiderIf(count(fromLane, toLane, -1));
  }

  private boolean count(int fromLane, int toLane, int by) {
    boolean changed = false;
    for (int lane = fromLane; lane < toLane; lane++) {
      closings[lane] += by;
      boolean closed = closings[lane] > 0;
      if (state.routes.close(lane, closed)) {
        changed = true;
        bar(lane, closed);
      }
    }
    return changed;
  }

  private void bar(int lane, boolean closed) {
    int junction = net.roadFrom[net.laneRoad[lane]];
    for (int link = net.junctionFirstLink[junction];
        link < net.junctionFirstLink[junction + 1];
        link++) {
      if (net.linkEnd[link] == lane) {
        state.signals.bar(link, closed);
      }
    }
  }

  private void reconsiderIf(boolean changed) {
    if (changed) {
      state.routes.reconsider();
      demand.reconsiderRoutes();
    }
  }
}

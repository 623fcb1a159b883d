package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.network.RoadNetwork;

/**
 * Knows at which links of an intersection anybody can announce itself at all, so that a driver need
 * not look at every crossing. Computed when first asked for in a step. One instance per thread.
 */
final class JunctionScan {
  /** Far more than the rounding of a distance, metres. */
  private static final double CLEARLY = 1;

  private final EngineState state;
  private final RoadNetwork net;
  private final long[] busy;
  private final int[] computedFor;

  JunctionScan(EngineState state) {
    this.state = state;
    this.net = state.net;
    this.busy = new long[net.junctionCount()];
    this.computedFor = new int[net.junctionCount()];
  }

  /**
   * Returns the links (number within the intersection modulo 64, as bits) where somebody may be;
   * others are surely empty.
   */
  long busy(int junction) {
    int now = state.version + 1;
    if (computedFor[junction] != now) {
      computedFor[junction] = now;
      busy[junction] = scan(junction);
    }
    return busy[junction];
  }

  private long scan(int junction) {
    int first = net.laneCount + net.junctionFirstLink[junction];
    int end = net.laneCount + net.junctionFirstLink[junction + 1];
    long bits = 0;
    for (int d = state.lists.nextOccupied(first, end);
        d < end;
        d = state.lists.nextOccupied(d + 1, end)) {
      bits |= 1L << (d - first);
    }
    return bits | approaching(junction, first) | leaving(junction, first, end);
  }

  private long approaching(int junction, int first) {
    long bits = 0;
    for (int lane : net.junctionEntries[junction]) {
      int f = state.lists.front[lane];
      int link = f < 0 ? -1 : state.vehicles.following[f];
      if (link >= 0 && state.signals.allowed[link - net.laneCount]) {
        bits |= 1L << (link - first);
      }
    }
    return bits;
  }

  private long leaving(int junction, int first, int end) {
    long bits = 0;
    for (int lane : net.junctionExits[junction]) {
      int e = state.lists.tail[lane];
      if (e >= 0 && state.vehicles.distance[e] < state.longest + CLEARLY) {
        int link = state.vehicles.previous[e];
        bits |= link >= first && link < end ? 1L << (link - first) : 0;
      }
    }
    return bits;
  }
}

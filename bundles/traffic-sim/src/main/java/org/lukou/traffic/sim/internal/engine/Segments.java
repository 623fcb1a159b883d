package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;
import org.lukou.traffic.sim.internal.network.RoadNetwork;

/**
 * The vehicles of each lane in pieces of the road, for the search of neighbours on the next lane
 * (CityFlow compatibility: dynamics, section 13.1).
 */
final class Segments {
  private final EngineState state;
  private final RoadNetwork net;
  private final ChangeTable table;
  private final int[] first;
  private final int[] front;
  private final int[] tail;

  Segments(EngineState state, ChangeTable table) {
    this.state = state;
    this.net = state.net;
    this.table = table;
    this.first = new int[net.laneCount + 1];
    for (int lane = 0; lane < net.laneCount; lane++) {
      first[lane + 1] = first[lane] + net.roadSegments[net.laneRoad[lane]];
    }
    this.front = new int[first[net.laneCount]];
    this.tail = new int[first[net.laneCount]];
  }

  /** Distributes the vehicles of all lanes. */
  void build() {
    Arrays.fill(front, Vehicles.NONE);
    Arrays.fill(tail, Vehicles.NONE);
    int lanes = net.laneCount;
    for (int d = state.lists.nextOccupied(0, lanes);
        d < lanes;
        d = state.lists.nextOccupied(d + 1, lanes)) {
      build(d);
    }
  }

  private void build(int lane) {
    int count = first[lane + 1] - first[lane];
    int v = state.lists.front[lane];
    for (int i = count - 1; i >= 0; i--) {
      double start = (i * net.length[lane]) / count;
      for (; v >= 0 && state.vehicles.distance[v] >= start; v = state.vehicles.behind[v]) {
        insertBehind(lane, i, tail[first[lane] + i], v);
      }
    }
  }

  private void insertBehind(int lane, int segment, int a, int v) {
    int at = first[lane] + segment;
    int b = a < 0 ? front[at] : table.segmentBehind[a];
    table.segment[v] = segment;
    table.segmentAhead[v] = a;
    table.segmentBehind[v] = b;
    if (a < 0) {
      front[at] = v;
    } else {
      table.segmentBehind[a] = v;
    }
    if (b < 0) {
      tail[at] = v;
    } else {
      table.segmentAhead[b] = v;
    }
  }

  /** Inserts a vehicle in front of the first one in a segment that is not farther than it. */
  void insert(int lane, int segment, int v) {
    double x = state.vehicles.distance[v];
    int b = front[first[lane] + segment];
    while (b >= 0 && state.vehicles.distance[b] > x) {
      b = table.segmentBehind[b];
    }
    int a = b < 0 ? tail[first[lane] + segment] : table.segmentAhead[b];
    insertBehind(lane, segment, a, v);
  }

  /** Returns the next vehicle at or beyond a distance, or {@link Vehicles#NONE}. */
  int after(int lane, double distance, int segment) {
    for (int at = first[lane] + segment; at < first[lane + 1]; at++) {
      for (int v = tail[at]; v >= 0; v = table.segmentAhead[v]) {
        if (state.vehicles.distance[v] >= distance) {
          return v;
        }
      }
    }
    return Vehicles.NONE;
  }

  /** Returns the next vehicle before a distance, or {@link Vehicles#NONE}. */
  int before(int lane, double distance, int segment) {
    for (int at = first[lane] + segment; at >= first[lane]; at--) {
      for (int v = front[at]; v >= 0; v = table.segmentBehind[v]) {
        if (state.vehicles.distance[v] < distance) {
          return v;
        }
      }
    }
    return Vehicles.NONE;
  }
}

package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.network.RouteTable;

/** Which vehicle wants to change to which lane (CityFlow compatibility: dynamics, section 13.2). */
final class ChangeWish {
  private static final double COOLING_SECONDS = 3;
  private static final double LAST_CHANCE_METRES = 30;

  private final EngineState state;
  private final RoadNetwork net;
  private final ChangeTable table;
  private final Segments segments;

  ChangeWish(EngineState state, ChangeTable table, Segments segments) {
    this.state = state;
    this.net = state.net;
    this.table = table;
    this.segments = segments;
  }

  /**
   * Forgets what was heard, decides what every vehicle wants, and collects those that want or do
   * something.
   */
  void run(SlotList candidates) {
    candidates.clear();
    boolean cooling = state.now() < COOLING_SECONDS;
    int end = net.drivableCount;
    for (int d = state.lists.nextOccupied(0, end);
        d < end;
        d = state.lists.nextOccupied(d + 1, end)) {
      for (int v = state.lists.front[d]; v >= 0; v = state.vehicles.behind[v]) {
        table.heard[v] = Vehicles.NONE;
        if (table.partner[v] < 0) {
          table.speaks[v] = !cooling;
          table.target[v] = cooling || d >= net.laneCount ? Vehicles.NONE : wish(v, d);
        }
        if (table.target[v] >= 0) {
          candidates.add(v);
        }
      }
    }
  }

  private int wish(int v, int lane) {
    VehicleType type = state.typeOf(v);
    double gap = state.vehicles.gap[v];
    boolean early = net.length[lane] - state.vehicles.distance[v] >= LAST_CHANCE_METRES;
    boolean stuck = gap <= (2 * type.length) + ((4 * state.dt) * type.maxSpeed);
    boolean fixed = state.vehicles.state[v] == Vehicles.OBSTACLE;
    if (fixed || !early || !stuck || !(gap >= 1.5 * type.length)) {
      return Vehicles.NONE;
    }
    int road = net.laneRoad[lane];
    int target = Vehicles.NONE;
    double outer = 0;
    if (lane + 1 < net.roadFirstLane[road + 1] && isUsable(v, lane + 1)) {
      outer = room(v, lane + 1);
      target = outer > gap + type.length ? lane + 1 : target;
    }
    if (lane > net.roadFirstLane[road] && isUsable(v, lane - 1)) {
      double inner = room(v, lane - 1);
      target = inner > gap + type.length && inner > outer ? lane - 1 : target;
    }
    return target;
  }

  private boolean isUsable(int v, int lane) {
    int position = state.vehicles.position[v];
    return !state.routes.isClosed(lane)
        && (state.routes.road[position + 1] == RouteTable.END
            || state.routes.next(position, lane) != RouteTable.END);
  }

  private double room(int v, int lane) {
    double distance = state.vehicles.distance[v];
    int after = segments.after(lane, distance, table.segment[v]);
    return after < 0
        ? net.length[lane] - distance
        : state.vehicles.distance[after] - distance - state.lengthOf(after);
  }
}

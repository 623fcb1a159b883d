package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;
import org.lukou.traffic.sim.internal.network.RoadNetwork;

/**
 * Who may begin to change lanes (CityFlow compatibility: dynamics, section 13.3). Vehicles are
 * served in the order of their creation.
 */
final class ChangeScheduling {
  private final EngineState state;
  private final RoadNetwork net;
  private final ChangeTable table;
  private final Segments segments;
  private final Shadows shadows;
  private final Upstream upstream;
  private long[] order = new long[64];

  ChangeScheduling(EngineState state, ChangeTable table, Segments segments, Shadows shadows) {
    this.state = state;
    this.net = state.net;
    this.table = table;
    this.segments = segments;
    this.shadows = shadows;
    this.upstream = new Upstream(state);
  }

  /** Serves those who want to change or are changing. */
  void run(SlotList candidates) {
    int n = candidates.size();
    order = n > order.length ? new long[n * 2] : order;
    for (int i = 0; i < n; i++) {
      int v = candidates.get(i);
      order[i] = ((long) state.vehicles.number[v] << 32) | v;
    }
    Arrays.sort(order, 0, n);
    for (int i = 0; i < n; i++) {
      serve((int) order[i]);
    }
  }

  private void serve(int v) {
    findLeader(v);
    findFollower(v);
    tell(table.targetLeader[v], v);
    tell(table.targetFollower[v], v);
    if (mayStart(v)) {
      shadows.start(v);
    }
  }

  private void findLeader(int v) {
    int target = table.target[v];
    double distance = state.vehicles.distance[v];
    int leader = segments.after(target, distance, table.segment[v]);
    table.targetLeader[v] = leader;
    if (leader >= 0) {
      table.leaderGap[v] = state.vehicles.distance[leader] - distance - state.lengthOf(leader);
    } else {
      findLeaderBeyond(v, target, net.length[state.vehicles.drivable[v]] - distance);
    }
  }

  private void findLeaderBeyond(int v, int target, double rest) {
    table.leaderGap[v] = rest;
    double best = Double.MAX_VALUE;
    for (int i = net.laneFirstLink[target]; i < net.laneFirstLink[target + 1]; i++) {
      int q = state.lists.tail[net.laneLinks[i]];
      if (q >= 0 && state.vehicles.distance[q] + rest < best) {
        best = state.vehicles.distance[q] + rest;
        if (best < state.lengthOf(q)) {
          table.targetLeader[v] = q;
          table.leaderGap[v] = rest - (state.lengthOf(q) - best);
        }
      }
    }
  }

  private void findFollower(int v) {
    double distance = state.vehicles.distance[v];
    int follower = segments.before(table.target[v], distance, table.segment[v]);
    table.targetFollower[v] = follower;
    table.followerGap[v] =
        follower < 0
            ? Double.MAX_VALUE
            : distance - state.vehicles.distance[follower] - state.lengthOf(v);
  }

  /** Tells a neighbour of a wish; it listens to those of higher priority only. */
  private void tell(int neighbour, int v) {
    if (neighbour < 0 || (table.partner[neighbour] >= 0 && !state.vehicles.shadow[neighbour])) {
      return;
    }
    int[] priority = state.vehicles.priority;
    int heard = table.heard[neighbour];
    if ((heard < 0 || priority[heard] < priority[v])
        && (!table.speaks[neighbour] || priority[neighbour] < priority[v])) {
      table.heard[neighbour] = v;
    }
  }

  private boolean mayStart(int v) {
    int follower = table.targetFollower[v];
    return table.partner[v] < 0
        && table.heard[v] < 0
        && table.leaderGap[v] >= brakeDistance(v)
        && table.followerGap[v] >= (follower < 0 ? 0 : brakeDistance(follower))
        && (!state.correct || follower >= 0 || nobodyComes(v));
  }

  /** A correct driver does not cut in front of somebody who could not stop. */
  private boolean nobodyComes(int v) {
    return upstream.stopsBefore(table.target[v], state.vehicles.distance[v] - state.lengthOf(v));
  }

  private double brakeDistance(int v) {
    return state.typeOf(v).brakeDistance(state.vehicles.speed[v]);
  }
}

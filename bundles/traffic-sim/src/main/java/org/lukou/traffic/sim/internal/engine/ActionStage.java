package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.network.RouteTable;

/**
 * Computes the next speed and place of every vehicle from the committed state of all, so that the
 * order does not matter (CityFlow compatibility: dynamics, part 8). One instance per thread.
 */
final class ActionStage {
  private static final double FASTEST = 100;

  private final EngineState state;
  private final RoadNetwork net;
  private final CarFollowing following;
  private final IntersectionRule intersections;
  private final LeaderSearch leaders;
  private final LaneChanging laneChanging;
  private final double half;

  private Motion motion;

  // The arrays that every vehicle needs, for one load instead of two.
  private double[] distance;
  private double[] speed;
  private int[] behind;
  private int[] next;
  private int[] types;
  private byte[] rests;
  private VehicleType[] kinds;

  /** Whether any vehicle was told a speed. */
  private boolean demands;

  /** Whether leaders were stored for this step. */
  private boolean stored;

  /** How the vehicle in hand depends on others, see {@link Rest}. */
  private int dependence;

  /**
   * Creates the stage.
   *
   * @param laneChanging null where vehicles stay on their lanes
   */
  ActionStage(EngineState state, LaneChanging laneChanging) {
    this.state = state;
    this.laneChanging = laneChanging;
    this.net = state.net;
    this.following = new CarFollowing(state.dt);
    this.intersections = new IntersectionRule(state);
    this.leaders = new LeaderSearch(state);
    this.half = state.dt / 2;
  }

  /** Fifth stage for the drivables of a range of words of 64. */
  void run(int fromWord, int toWord, Motion by) {
    bind(by);
    for (int word = fromWord; word < toWord; word++) {
      long bits = state.lists.occupied[word] & ~state.sleepers.asleep[word];
      for (; bits != 0; bits &= bits - 1) {
        int d = (word << 6) + Long.numberOfTrailingZeros(bits);
        if (d < net.laneCount) {
          lane(d);
        } else {
          link(d);
        }
      }
    }
  }

  private void bind(Motion by) {
    Vehicles all = state.vehicles;
    motion = by;
    motion.bind();
    intersections.bind(by.yields());
    distance = all.distance;
    speed = all.speed;
    behind = all.behind;
    next = all.following;
    types = all.type;
    rests = all.rest;
    kinds = state.types;
    demands = state.speedDemands.any();
    stored = state.leadersStored == state.step;
  }

  private VehicleType kind(int v) {
    return kinds[types[v]];
  }

  private void link(int d) {
    int ahead = Vehicles.NONE;
    for (int v = state.lists.front[d]; v >= 0; v = behind[v]) {
      VehicleType type = kind(v);
      double s = speed[v];
      double p = distance[v];
      double u =
          follow(
              v,
              type,
              s,
              d,
              ahead,
              Real.min(Real.min(type.maxSpeed, s + type.maxGain), net.maxSpeed[d]));
      u = Real.min(u, intersections.cross(v, type, s, d - net.laneCount, p));
      u = Real.min(u, courtesy(v, type, s));
      go(v, type, d, s, Real.max(u, s - type.maxLoss));
      ahead = v;
    }
  }

  private void lane(int d) {
    boolean signalChanged = state.sleepers.signalChanged[d];
    state.sleepers.signalChanged[d] = false;
    int ahead = state.sleepers.last[d];
    boolean asleep = true;
    boolean leaderUnchanged = true;
    int v = ahead < 0 ? state.lists.front[d] : behind[ahead];
    for (; v >= 0; v = behind[v]) {
      int before = rests[v];
      int rest = before;
      if (!Rest.repeats(before, leaderUnchanged, signalChanged)) {
        rest = act(v, d, ahead);
        rests[v] = (byte) rest;
      }
      asleep = asleep && Rest.repeats(rest, ahead >= 0, false);
      if (asleep) {
        state.sleepers.last[d] = v;
      }
      leaderUnchanged = (before & Rest.UNCHANGED) != 0;
      ahead = v;
    }
    if (asleep) {
      state.sleepers.sleep(d);
    }
  }

  private int act(int v, int d, int ahead) {
    VehicleType type = kind(v);
    double s = speed[v];
    double rest = net.length[d] - distance[v];
    dependence = ahead < 0 ? 0 : Rest.BY_LEADER;
    double u = Real.min(Real.min(type.maxSpeed, s + type.maxGain), net.maxSpeed[d]);
    u = follow(v, type, s, d, ahead, u);
    int then = next[v];
    if (then >= 0 && rest <= type.sight) {
      u = Real.min(u, approach(v, type, s, then - net.laneCount, rest));
    }
    u = Real.min(u, courtesy(v, type, s));
    if (then < 0 && state.routes.road[state.vehicles.position[v] + 1] != RouteTable.END) {
      u = type.hardest.limit(u, 0, 0, state.dt, s, rest, type.minGap);
      dependence |= ahead < 0 ? Rest.BY_ITSELF : 0;
    }
    if (!go(v, type, d, s, Real.max(u, s - type.maxLoss))) {
      return Rest.AWAKE;
    }
    return demands && state.speedDemands.of(v) ? Rest.UNCHANGED : Rest.UNCHANGED | dependence;
  }

  /** Returns the speed at which others can come in from the next lane. */
  private double courtesy(int v, VehicleType type, double s) {
    return laneChanging == null ? FASTEST : laneChanging.yieldSpeed(v, type, s);
  }

  /**
   * Moves a vehicle, and returns whether it rests. A vehicle that changes lanes is moved later,
   * together with its shadow.
   */
  private boolean go(int v, VehicleType type, int d, double s, double u) {
    if (laneChanging == null) {
      return motion.move(v, type, d, s, u);
    }
    if (laneChanging.isPaired(v)) {
      state.vehicles.nextSpeed[v] = u;
    } else {
      motion.move(v, type, d, s, u);
    }
    return false;
  }

  private double approach(int v, VehicleType type, double s, int link, double rest) {
    boolean green = intersections.isGreen(link);
    if ((!green || !intersections.hasRoom(link, type))
        && intersections.stops(link, type, s, rest)) {
      double stop = intersections.stopBefore(type, s, rest);
      boolean held = s == 0 && stop == 0;
      dependence = green ? 0 : Rest.BY_RED | (held ? Rest.BY_ITSELF : dependence);
      return Real.min(type.maxSpeed, stop);
    }
    dependence = 0;
    return intersections.enter(v, type, s, link, rest);
  }

  private double follow(int v, VehicleType type, double s, int d, int ahead, double u) {
    boolean demanded = demands && state.speedDemands.of(v);
    double clear = s * half + type.clearGap();
    int leader = ahead;
    double gap;
    if (ahead >= 0) {
      gap = (distance[ahead] - kind(ahead).length) - distance[v];
    } else if (net.length[d] - distance[v] - state.longest >= clear && !demanded) {
      return u;
    } else {
      leader = lookAhead(v, d);
      gap = leaders.gap();
    }
    if (demanded && !state.correct) {
      return demanded(state.speedDemands.speed(v), u, type, s, leader, gap);
    }
    double wanted = demanded ? Real.min(u, state.speedDemands.speed(v)) : u;
    if (leader < 0 || gap >= clear) {
      return wanted;
    }
    return following.limit(wanted, type, s, kind(leader), speed[leader], gap);
  }

  private int lookAhead(int v, int d) {
    if (stored && state.vehicles.leaderAt[v] == state.step) {
      leaders.recall(v);
    } else {
      leaders.search(v, d, false);
    }
    return leaders.leader();
  }

  private double demanded(
      double custom, double u, VehicleType type, double s, int leader, double gap) {
    if (leader < 0) {
      return Real.min(u, custom);
    }
    return following.limitCustom(u, custom, type, s, kind(leader), speed[leader], gap);
  }
}

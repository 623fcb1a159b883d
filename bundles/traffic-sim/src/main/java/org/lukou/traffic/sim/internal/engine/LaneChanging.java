package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.primitive.Tape;

/**
 * The stages of a step that exist only where vehicles change lanes (CityFlow compatibility:
 * dynamics, part 13).
 */
final class LaneChanging {
  private static final double NO_LIMIT = 100;

  private final EngineState state;
  private final ChangeTable table = new ChangeTable();
  private final Segments segments;
  private final ChangeWish wishes;
  private final ChangeScheduling scheduling;
  private final Shadows shadows;
  private final LeaderUpdate leaders;
  private final SlotList candidates = new SlotList();

  LaneChanging(EngineState state, Registry registry) {
    this.state = state;
    this.segments = new Segments(state, table);
    this.wishes = new ChangeWish(state, table, segments);
    this.shadows = new Shadows(state, registry, table, segments);
    this.scheduling = new ChangeScheduling(state, table, segments, shadows);
    this.leaders = new LeaderUpdate(state);
  }

  /** Carries the state there or back. */
  void keep(Tape tape) {
    table.keep(tape);
    shadows.keep(tape);
  }

  Shadows shadows() {
    return shadows;
  }

  /** Stages between entry and action. */
  void prepare() {
    table.reserve(state.vehicles.state.length);
    segments.build();
    wishes.run(candidates);
    scheduling.run(candidates);
    leaders.run();
  }

  /** Stage after all others. */
  void conclude() {
    leaders.run();
  }

  /** Returns the direction of a vehicle that is changing lanes, 0 if it is not. */
  int direction(int v) {
    return isPaired(v) ? table.target[v] - state.vehicles.drivable[v] : 0;
  }

  /** Returns how far a vehicle has moved sideways, metres; positive to the outer side. */
  double offset(int v) {
    return isPaired(v) ? table.offset[v] : 0;
  }

  /** Returns whether a vehicle moves together with another one. */
  boolean isPaired(int v) {
    return table.partner[v] >= 0;
  }

  /**
   * Returns the speed at which a vehicle lets another one in (CityFlow compatibility: dynamics,
   * section 13.5).
   */
  double yieldSpeed(int v, VehicleType type, double s) {
    int sender = table.heard[v];
    if (sender < 0 || table.targetLeader[sender] == v) {
      return NO_LIMIT;
    }
    int follower = table.targetFollower[sender];
    double gap = table.followerGap[sender] - (follower < 0 ? 0 : brakeDistance(follower));
    double speed = state.vehicles.speed[sender];
    VehicleType other = state.typeOf(sender);
    double u =
        type.hardest.limit(
            Double.MAX_VALUE, speed, other.brakeDistance(speed), other.maxLoss, s, gap, 0);
    return u < 0 ? NO_LIMIT : u;
  }

  private double brakeDistance(int v) {
    return state.typeOf(v).brakeDistance(state.vehicles.speed[v]);
  }
}

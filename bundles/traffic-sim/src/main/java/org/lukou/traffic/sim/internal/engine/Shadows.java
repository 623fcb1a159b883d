package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.primitive.Tape;

/**
 * Vehicles in the middle of a lane change: the original on its lane, and a shadow that keeps its
 * place on the other (CityFlow compatibility: dynamics, section 13.4).
 */
final class Shadows {
  private static final double SIDEWAYS_SHARE = 0.2;
  private static final double SLOWEST_SIDEWAYS_MPS = 1;

  private final EngineState state;
  private final RoadNetwork net;
  private final Registry registry;
  private final ChangeTable table;
  private final Segments segments;
  private final SlotList originals = new SlotList();
  private int started;
  private int finished;
  private int aborted;

  Shadows(EngineState state, Registry registry, ChangeTable table, Segments segments) {
    this.state = state;
    this.net = state.net;
    this.registry = registry;
    this.table = table;
    this.segments = segments;
  }

  /** Carries the state there or back. */
  void keep(Tape tape) {
    originals.keep(tape);
    started = tape.number(started);
    finished = tape.number(finished);
    aborted = tape.number(aborted);
  }

  int started() {
    return started;
  }

  int finished() {
    return finished;
  }

  int aborted() {
    return aborted;
  }

  /** Begins a change: puts a shadow on the target lane. */
  void start(int v) {
    int lane = table.target[v];
    int follower = table.targetFollower[v];
    int shadow = create(v, lane);
    table.reserve(state.vehicles.state.length);
    table.forget(shadow);
    table.pair(v, shadow);
    int ahead = follower < 0 ? state.lists.tail[lane] : state.vehicles.ahead[follower];
    state.lists.insertBehind(lane, ahead, shadow);
    segments.insert(lane, table.segment[v], shadow);
    originals.add(v);
    started++;
  }

  /** Creates the shadow of a vehicle on another lane of the same road; it is in no list yet. */
  private int create(int original, int lane) {
    Vehicles all = state.vehicles;
    int v = all.allocate();
    all.copy(original, v);
    registry.enrollShadow(v);
    all.drivable[v] = lane;
    all.position[v] = state.routes.advance(state.routes.start(all.position[original]), lane);
    all.following[v] = state.routes.next(all.position[v], lane);
    state.running++;
    return v;
  }

  /** Moves all pairs, whose wanted speeds stand in the next speeds, and ends changes. */
  void move(Motion motion) {
    int kept = 0;
    for (int i = 0; i < originals.size(); i++) {
      int v = originals.get(i);
      if (moves(v, table.partner[v], motion)) {
        originals.set(kept++, v);
      }
    }
    originals.cut(kept);
  }

  private boolean moves(int v, int shadow, Motion motion) {
    Vehicles all = state.vehicles;
    double u = Real.min(all.nextSpeed[v], all.nextSpeed[shadow]);
    if (shift(v, u)) {
      finish(v, shadow);
      motion.move(shadow, u);
      return false;
    }
    if (motion.passes(v, u) || motion.passes(shadow, u)) {
      abort(v, shadow);
      motion.move(v, u);
      return false;
    }
    motion.move(v, u);
    motion.move(shadow, u);
    return true;
  }

  /** Moves a vehicle sideways and returns whether it has arrived. */
  private boolean shift(int v, double u) {
    int lane = state.vehicles.drivable[v];
    int target = table.target[v];
    int direction = target - lane;
    double most = (net.laneWidth[target] + net.laneWidth[lane]) / 2;
    double speed = u < 0 ? 0 : u;
    double by = Real.max(SIDEWAYS_SHARE * speed, SLOWEST_SIDEWAYS_MPS) * state.dt * direction;
    double offset = Real.min(Math.abs(table.offset[v] + by), most);
    table.offset[v] = offset * direction;
    return offset >= most;
  }

  private void finish(int v, int shadow) {
    Vehicles all = state.vehicles;
    finished++;
    all.shadow[shadow] = false;
    state.observer.moved(all.number[v], all.drivable[v], all.drivable[shadow]);
    retire(v);
    table.part(v, shadow);
    registry.rename(shadow);
  }

  /** Counting the shadow as arrived is the reference's way. */
  private void abort(int v, int shadow) {
    aborted++;
    state.finished++;
    state.finishedTime += state.age(shadow);
    retire(shadow);
    table.part(v, shadow);
  }

  private void retire(int v) {
    state.lists.remove(state.vehicles.drivable[v], v);
    state.running--;
    registry.discard(v);
  }
}

package org.lukou.traffic.sim.internal.engine;

/** Lets waiting vehicles into the network (CityFlow compatibility: dynamics, section 6.1). */
final class Admission {
  private final EngineState state;
  private final LeaderSearch leaders;
  private final Upstream upstream;

  Admission(EngineState state) {
    this.state = state;
    this.leaders = new LeaderSearch(state);
    this.upstream = new Upstream(state);
  }

  /** Third stage: on every lane with a waiting queue, lets its head in if there is room. */
  void run() {
    WaitingQueues waiting = state.waiting;
    for (int word = 0; word < waiting.words(); word++) {
      for (long bits = waiting.word(word); bits != 0; bits &= bits - 1) {
        int lane = (word << 6) + Long.numberOfTrailingZeros(bits);
        int v = waiting.head(lane);
        if (hasRoom(v, state.lists.tail[lane]) && isOpen(v, lane)) {
          waiting.removeHead(lane);
          enter(v, lane, state.lists.tail[lane]);
        }
      }
    }
  }

  private boolean hasRoom(int v, int tail) {
    return tail < 0
        || state.vehicles.distance[tail] > state.lengthOf(tail) + state.typeOf(v).minGap;
  }

  /** A correct driver does not pull out in front of somebody who could not stop. */
  private boolean isOpen(int v, int lane) {
    return !state.routes.isClosed(lane)
        && (!state.correct || upstream.stopsBefore(lane, -state.lengthOf(v)));
  }

  private void enter(int v, int lane, int tail) {
    Vehicles all = state.vehicles;
    state.lists.append(lane, v);
    state.sleepers.disturb(lane);
    state.entryAt[lane] = state.step + 1;
    all.state[v] = Vehicles.RUNNING;
    if (tail < 0) {
      leaders.store(v, true);
    } else {
      all.gap[v] = (all.distance[tail] - state.lengthOf(tail)) - all.distance[v];
    }
    state.running++;
    state.observer.moved(all.number[v], Vehicles.NONE, lane);
  }
}

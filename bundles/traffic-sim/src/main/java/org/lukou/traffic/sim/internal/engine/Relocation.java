package org.lukou.traffic.sim.internal.engine;

/**
 * Moves vehicles between the lists of the drivables (CityFlow compatibility: dynamics, part 10).
 */
final class Relocation {
  private final EngineState state;
  private final Registry registry;

  Relocation(EngineState state, Registry registry) {
    this.state = state;
    this.registry = registry;
  }

  /** Takes the vehicles that move or leave out of their lists. */
  void detach(SlotList movers) {
    Vehicles all = state.vehicles;
    for (int i = 0; i < movers.size(); i++) {
      int v = movers.get(i);
      int behind = all.behind[v];
      if (behind >= 0) {
        all.rest[behind] = Rest.AWAKE;
      }
      state.lists.remove(all.drivable[v], v);
      if (all.nextDrivable[v] < 0) {
        finish(v);
      }
    }
  }

  private void finish(int v) {
    state.finished++;
    state.finishedTime += state.age(v);
    state.running--;
    int number = state.vehicles.number[v];
    state.observer.moved(number, state.vehicles.drivable[v], Vehicles.NONE);
    state.observer.finished(number);
    registry.remove(v);
  }

  /** Puts the vehicles that move into their new lists, farthest first. */
  void attach(SlotList movers) {
    int[] to = state.vehicles.nextDrivable;
    for (int i = 0; i < movers.size(); i++) {
      int v = movers.get(i);
      if (to[v] >= 0) {
        insert(v, to[v]);
      }
    }
  }

  /** Tells the vehicles that have moved where they are; to be done when all are in their lists. */
  void settle(SlotList movers) {
    int[] to = state.vehicles.nextDrivable;
    for (int i = 0; i < movers.size(); i++) {
      int v = movers.get(i);
      if (to[v] >= 0) {
        settle(v, to[v]);
      }
    }
  }

  /**
   * Vehicles that came in the same step stand in order of distance, behind those that were there.
   */
  private void insert(int v, int d) {
    Vehicles all = state.vehicles;
    int a = state.lists.tail[d];
    while (a >= 0 && all.nextDrivable[a] == d && all.nextDistance[a] < all.nextDistance[v]) {
      a = all.ahead[a];
    }
    state.lists.insertBehind(d, a, v);
    state.sleepers.disturb(d);
  }

  private void settle(int v, int d) {
    Vehicles all = state.vehicles;
    int from = all.drivable[v];
    all.previous[v] = from;
    all.drivable[v] = d;
    all.nextDrivable[v] = Vehicles.NONE;
    all.rest[v] = Rest.AWAKE;
    if (d < state.net.laneCount) {
      all.linkEntry[v] = Vehicles.NEVER;
      all.position[v] = state.routes.advance(all.position[v], d);
    } else {
      all.linkEntry[v] = state.step;
    }
    all.following[v] = state.following(d, all.position[v]);
    state.observer.moved(all.number[v], from, d);
  }
}

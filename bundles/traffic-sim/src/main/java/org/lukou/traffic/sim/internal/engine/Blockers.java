package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.primitive.Tape;

/**
 * Who yielded to whom in the last step. Few vehicles yield, so that what is to be forgotten is kept
 * in a list.
 */
final class Blockers {
  private final Vehicles vehicles;
  private final SlotList yielding = new SlotList();

  Blockers(Vehicles vehicles) {
    this.vehicles = vehicles;
  }

  /** Carries the state there or back. */
  void keep(Tape tape) {
    yielding.keep(tape);
  }

  /** Forgets the last step. */
  void forget() {
    for (int i = 0; i < yielding.size(); i++) {
      vehicles.blocker[yielding.get(i)] = Vehicles.NONE;
    }
    yielding.clear();
  }

  /** Remembers who yielded in this step, except to vehicles that are gone meanwhile. */
  void remember(SlotList yields) {
    for (int i = 0; i < yields.size(); i += 2) {
      int v = yields.get(i);
      int foe = yields.get(i + 1);
      if (vehicles.state[v] != Vehicles.FREE && vehicles.state[foe] != Vehicles.FREE) {
        vehicles.blocker[v] = foe;
        yielding.add(v);
      }
    }
    yields.clear();
  }

  /** Takes account of new slots. */
  void rename(int[] to) {
    for (int i = 0; i < yielding.size(); i++) {
      yielding.set(i, to[yielding.get(i)]);
    }
  }
}

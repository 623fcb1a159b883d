package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;
import org.lukou.traffic.sim.internal.primitive.IntSet;
import org.lukou.traffic.sim.internal.primitive.LongIntMap;
import org.lukou.traffic.sim.internal.primitive.Tape;

/**
 * Draws random numbers for vehicles and knows which vehicles exist (CityFlow compatibility:
 * dynamics, part 3).
 */
final class Registry {
  private final EngineState state;
  private final IntSet priorities = new IntSet();
  private final MersenneTwister random;

  /** Slot by flow and number within it; made when somebody asks for the first time. */
  private LongIntMap identities;

  Registry(EngineState state, int seed) {
    this.state = state;
    this.random = new MersenneTwister(seed);
  }

  /** Carries the state there or back. */
  void keep(Tape tape) {
    priorities.keep(tape);
    random.keep(tape);
    if (tape.playing()) {
      forgetSlots();
    }
  }

  /** Returns the number of vehicles that exist, waiting ones and shadows included. */
  int existing() {
    return priorities.size();
  }

  /** Returns the vehicles in increasing order of priority, waiting ones included. */
  int[] byPriority() {
    long[] keys = new long[state.vehicles.slots()];
    int n = 0;
    for (int v = 0; v < keys.length; v++) {
      if (state.vehicles.isVehicle(v)) {
        keys[n++] = ((long) state.vehicles.priority[v] << 32) | v;
      }
    }
    Arrays.sort(keys, 0, n);
    return Arrays.stream(keys, 0, n).mapToInt(key -> (int) key).toArray();
  }

  /** Returns one of so many choices. */
  int draw(int choices) {
    return Integer.remainderUnsigned(random.next(), choices);
  }

  /** Brings a vehicle of a flow into existence. */
  void enroll(int v) {
    count(v);
    random.next();
    rename(v);
  }

  /** Brings a shadow into existence. */
  void enrollShadow(int v) {
    count(v);
  }

  private void count(int v) {
    int priority = random.next();
    while (!priorities.add(priority)) {
      priority = random.next();
    }
    state.vehicles.priority[v] = priority;
  }

  /** Lets a vehicle be found by its flow and number instead of the one that had them before. */
  void rename(int v) {
    if (identities != null) {
      identities.put(identity(v), v);
    }
  }

  /** Takes a vehicle out of existence. */
  void remove(int v) {
    if (identities != null) {
      identities.remove(identity(v));
    }
    discard(v);
  }

  /** Takes one half of a vehicle that changed lanes out of existence. */
  void discard(int v) {
    priorities.remove(state.vehicles.priority[v]);
    state.vehicles.release(v);
  }

  /** Returns the vehicle of a flow by its number, or {@link Vehicles#NONE}. */
  int find(int flow, int ordinal) {
    if (identities == null) {
      identities = new LongIntMap();
      Vehicles all = state.vehicles;
      for (int v = 0; v < all.slots(); v++) {
        if (all.isVehicle(v) && !all.shadow[v]) {
          rename(v);
        }
      }
    }
    return identities.get(identity(flow, ordinal));
  }

  /** Takes account of new slots. */
  void forgetSlots() {
    identities = null;
  }

  private long identity(int v) {
    return identity(state.vehicles.flow[v], state.vehicles.ordinal[v]);
  }

  private static long identity(int flow, int ordinal) {
    return ((long) flow << 32) | ordinal;
  }
}

package org.lukou.traffic.sim.internal.engine;

import java.util.ArrayList;
import java.util.List;
import org.lukou.traffic.sim.internal.primitive.Tape;
import org.lukou.traffic.sim.internal.roadnet.VehicleRecord;

/**
 * Things that stand on lanes. Each takes a vehicle's place in the list of its lane, so that drivers
 * treat it as one, but it never moves and is no vehicle to whoever counts. It is put up as soon as
 * its place is free and everybody who comes can stop before it.
 */
final class Obstacles {
  private static final int NOT_YET = Vehicles.NONE;

  private final EngineState state;
  private final Upstream upstream;

  /** Where each obstacle that was ever asked for is to stand, by its number; only grows. */
  private final List<Place> places = new ArrayList<>();

  private final SlotList numbers = new SlotList();

  /** The slots of those numbers, {@link #NOT_YET} for those that have not been put up. */
  private final SlotList slots = new SlotList();

  private record Place(int lane, double front, double length) {
    double rear() {
      return front - length;
    }
  }

  Obstacles(EngineState state) {
    this.state = state;
    this.upstream = new Upstream(state);
  }

  /** Carries the state there or back. */
  void keep(Tape tape) {
    numbers.keep(tape);
    slots.keep(tape);
  }

  /** Asks for an obstacle, metres from the beginning of a lane, and returns its number. */
  int add(int lane, double front, double length) {
    places.add(new Place(lane, front, length));
    numbers.add(places.size() - 1);
    slots.add(NOT_YET);
    return places.size() - 1;
  }

  /** Returns whether an obstacle has been put up. */
  boolean stands(int number) {
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.get(i) == number) {
        return slots.get(i) != NOT_YET;
      }
    }
    return false;
  }

  /** Takes an obstacle away. */
  void remove(int number) {
    int kept = 0;
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.get(i) == number) {
        takeDown(slots.get(i), places.get(number).lane());
      } else {
        numbers.set(kept, numbers.get(i));
        slots.set(kept++, slots.get(i));
      }
    }
    numbers.cut(kept);
    slots.cut(kept);
  }

  private void takeDown(int v, int lane) {
    if (v == NOT_YET) {
      return;
    }
    wakeBehind(v, lane);
    state.lists.remove(lane, v);
    state.vehicles.forgetLeader(v);
    state.vehicles.release(v);
  }

  /** Puts up what has not been and can be. */
  void run() {
    for (int i = 0; i < slots.size(); i++) {
      Place place = places.get(numbers.get(i));
      if (slots.get(i) == NOT_YET && isSafe(place)) {
        slots.set(i, putUp(place));
      }
    }
  }

  private int putUp(Place place) {
    Vehicles all = state.vehicles;
    int v = all.allocate();
    all.state[v] = Vehicles.OBSTACLE;
    all.type[v] = state.typeOf(kind(place.length()));
    all.drivable[v] = place.lane();
    all.following[v] = Vehicles.NONE;
    all.position[v] = 0;
    all.priority[v] = 0;
    all.distance[v] = place.front();
    all.nextDistance[v] = place.front();
    state.lists.insertBehind(place.lane(), ahead(place), v);
    wakeBehind(v, place.lane());
    return v;
  }

  private static VehicleRecord kind(double length) {
    return new VehicleRecord("obstacle", length, 2, 1, 1, 1, 1, 0, 0, 0);
  }

  private void wakeBehind(int v, int lane) {
    state.sleepers.wake(lane);
    int behind = state.vehicles.behind[v];
    if (behind >= 0) {
      state.vehicles.rest[behind] = Rest.AWAKE;
    }
  }

  /** Returns the last vehicle that is wholly beyond a place, or {@link Vehicles#NONE}. */
  private int ahead(Place place) {
    Vehicles all = state.vehicles;
    int ahead = Vehicles.NONE;
    int v = state.lists.front[place.lane()];
    while (v >= 0 && all.distance[v] - state.lengthOf(v) >= place.front()) {
      ahead = v;
      v = all.behind[v];
    }
    return ahead;
  }

  private boolean isSafe(Place place) {
    int ahead = ahead(place);
    int next = ahead < 0 ? state.lists.front[place.lane()] : state.vehicles.behind[ahead];
    return next < 0
        ? upstream.stopsBefore(place.lane(), place.rear())
        : upstream.stopsWithin(next, place.rear());
  }

  /** Takes account of new slots. */
  void rename(int[] to) {
    for (int i = 0; i < slots.size(); i++) {
      slots.set(i, slots.get(i) == NOT_YET ? NOT_YET : to[slots.get(i)]);
    }
  }
}

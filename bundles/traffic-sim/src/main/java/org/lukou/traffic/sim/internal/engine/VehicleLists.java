package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;
import org.lukou.traffic.sim.internal.primitive.Tape;

/**
 * The ordered vehicles of each drivable, front first, linked through {@link Vehicles#ahead} and
 * {@link Vehicles#behind}.
 *
 * <p>The drivables that are not empty are marked in words of 64 bits, so that they can be walked in
 * canonical order.
 */
final class VehicleLists {
  private final Vehicles vehicles;
  final int[] front;
  final int[] tail;
  final int[] count;
  final long[] occupied;

  VehicleLists(Vehicles vehicles, int drivables) {
    this.vehicles = vehicles;
    this.front = new int[drivables];
    this.tail = new int[drivables];
    this.count = new int[drivables];
    this.occupied = new long[(drivables + 63) / 64];
    clear();
  }

  /** Carries the state there or back. */
  void keep(Tape tape) {
    tape.ints(front, front.length);
    tape.ints(tail, tail.length);
    tape.ints(count, count.length);
    tape.longs(occupied, occupied.length);
  }

  void clear() {
    Arrays.fill(front, Vehicles.NONE);
    Arrays.fill(tail, Vehicles.NONE);
    Arrays.fill(count, 0);
    Arrays.fill(occupied, 0);
  }

  void append(int drivable, int v) {
    insertBehind(drivable, tail[drivable], v);
  }

  /** Inserts a vehicle behind another one of the list, or at the front if {@code a} is nobody. */
  void insertBehind(int drivable, int a, int v) {
    int b = a < 0 ? front[drivable] : vehicles.behind[a];
    vehicles.ahead[v] = a;
    vehicles.behind[v] = b;
    if (a < 0) {
      front[drivable] = v;
    } else {
      vehicles.behind[a] = v;
    }
    if (b < 0) {
      tail[drivable] = v;
    } else {
      vehicles.ahead[b] = v;
    }
    count[drivable]++;
    occupied[drivable >> 6] |= 1L << drivable;
  }

  void remove(int drivable, int v) {
    int a = vehicles.ahead[v];
    int b = vehicles.behind[v];
    if (a < 0) {
      front[drivable] = b;
    } else {
      vehicles.behind[a] = b;
    }
    if (b < 0) {
      tail[drivable] = a;
    } else {
      vehicles.ahead[b] = a;
    }
    if (--count[drivable] == 0) {
      occupied[drivable >> 6] &= ~(1L << drivable);
    }
  }

  /**
   * Returns the first drivable from {@code from} on that is not empty, or {@code end} if there is
   * none before it.
   */
  int nextOccupied(int from, int end) {
    int word = from >> 6;
    if (from >= end) {
      return end;
    }
    long bits = occupied[word] & (-1L << from);
    while (bits == 0) {
      if (++word == occupied.length) {
        return end;
      }
      bits = occupied[word];
    }
    int found = (word << 6) + Long.numberOfTrailingZeros(bits);
    return Math.min(found, end);
  }

  /** Takes account of new slots. */
  void rename(int[] to) {
    for (int d = nextOccupied(0, front.length);
        d < front.length;
        d = nextOccupied(d + 1, front.length)) {
      front[d] = to[front[d]];
      tail[d] = to[tail[d]];
    }
  }
}

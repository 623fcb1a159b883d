package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;
import org.lukou.traffic.sim.internal.primitive.Tape;

/** The vehicles that wait in front of each lane until there is room, first come first served. */
final class WaitingQueues {
  private final Vehicles vehicles;
  private final int[] head;
  private final int[] last;
  private final long[] occupied;
  private int size;

  WaitingQueues(Vehicles vehicles, int lanes) {
    this.vehicles = vehicles;
    this.head = new int[lanes];
    this.last = new int[lanes];
    this.occupied = new long[(lanes + 63) / 64];
    clear();
  }

  /** Carries the state there or back. */
  void keep(Tape tape) {
    tape.ints(head, head.length);
    tape.ints(last, last.length);
    tape.longs(occupied, occupied.length);
    size = tape.number(size);
  }

  void clear() {
    Arrays.fill(head, Vehicles.NONE);
    Arrays.fill(last, Vehicles.NONE);
    Arrays.fill(occupied, 0);
    size = 0;
  }

  /** Returns how many vehicles wait. */
  int size() {
    return size;
  }

  /** Returns how many vehicles wait in front of a lane; costs a look at each. */
  int count(int lane) {
    int count = 0;
    for (int v = head[lane]; v >= 0; v = vehicles.behind[v]) {
      count++;
    }
    return count;
  }

  int words() {
    return occupied.length;
  }

  /** Returns which of 64 lanes have vehicles waiting. */
  long word(int index) {
    return occupied[index];
  }

  int head(int lane) {
    return head[lane];
  }

  void add(int lane, int v) {
    vehicles.behind[v] = Vehicles.NONE;
    if (head[lane] < 0) {
      head[lane] = v;
      occupied[lane >> 6] |= 1L << lane;
    } else {
      vehicles.behind[last[lane]] = v;
    }
    last[lane] = v;
    size++;
  }

  void removeHead(int lane) {
    head[lane] = vehicles.behind[head[lane]];
    if (head[lane] < 0) {
      occupied[lane >> 6] &= ~(1L << lane);
    }
    size--;
  }

  /** Takes account of new slots. */
  void rename(int[] to) {
    for (int lane = 0; lane < head.length; lane++) {
      if (head[lane] >= 0) {
        head[lane] = to[head[lane]];
        last[lane] = to[last[lane]];
      }
    }
  }
}

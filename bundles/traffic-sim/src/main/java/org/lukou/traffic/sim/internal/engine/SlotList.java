package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;
import org.lukou.traffic.sim.internal.primitive.Tape;

/** A list of vehicles that keeps its memory. */
final class SlotList {
  private int[] vehicles = new int[64];
  private int size;

  /** Carries the state there or back. */
  void keep(Tape tape) {
    size = tape.number(size);
    tape.ints(vehicles, size);
  }

  void clear() {
    size = 0;
  }

  void add(int v) {
    if (size == vehicles.length) {
      vehicles = Arrays.copyOf(vehicles, size * 2);
    }
    vehicles[size++] = v;
  }

  int size() {
    return size;
  }

  int get(int i) {
    return vehicles[i];
  }

  void set(int i, int v) {
    vehicles[i] = v;
  }

  /** Keeps the first vehicles only. */
  void cut(int newSize) {
    size = newSize;
  }
}

package org.lukou.traffic.sim.internal.primitive;

/** A hash set of ints without boxes. Not thread-safe. */
public final class IntSet {
  private int[] slots = new int[64];
  private int size;
  private boolean hasZero;

  /** Creates an empty set. */
  public IntSet() {}

  /** Carries the state there or back. */
  public void keep(Tape tape) {
    int length = tape.number(slots.length);
    slots = length == slots.length ? slots : new int[length];
    tape.ints(slots, length);
    size = tape.number(size);
    hasZero = tape.flag(hasZero);
  }

  /** Returns the number of members. */
  public int size() {
    return hasZero ? size + 1 : size;
  }

  /** Adds a value and returns whether it was not there. */
  public boolean add(int value) {
    if (value == 0) {
      boolean added = !hasZero;
      hasZero = true;
      return added;
    }
    int slot = slot(value);
    if (slots[slot] == value) {
      return false;
    }
    slots[slot] = value;
    size++;
    if (size * 3L > slots.length * 2L) {
      grow();
    }
    return true;
  }

  /** Removes a value if it is there. */
  public void remove(int value) {
    if (value == 0) {
      hasZero = false;
      return;
    }
    int hole = slot(value);
    if (slots[hole] == 0) {
      return;
    }
    size--;
    int mask = slots.length - 1;
    for (int at = (hole + 1) & mask; slots[at] != 0; at = (at + 1) & mask) {
      if (((at - home(slots[at])) & mask) >= ((at - hole) & mask)) {
        slots[hole] = slots[at];
        hole = at;
      }
    }
    slots[hole] = 0;
  }

  /** Returns where a value is, or the free slot where it would be. */
  private int slot(int value) {
    int at = home(value);
    while (slots[at] != 0 && slots[at] != value) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }

  private int home(int value) {
    return ((value * 0x9E3779B9) >>> 7) & (slots.length - 1);
  }

  private void grow() {
    int[] old = slots;
    slots = new int[old.length * 2];
    for (int value : old) {
      if (value != 0) {
        slots[slot(value)] = value;
      }
    }
  }
}

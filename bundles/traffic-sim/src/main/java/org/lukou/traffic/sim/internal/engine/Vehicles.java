package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;

/**
 * The vehicles that exist, as a structure of arrays indexed by slot. A slot is reused after its
 * vehicle is gone. Vehicles named by others are slots; {@link #NONE} names nobody.
 */
final class Vehicles {
  static final int NONE = -1;
  static final byte FREE = 0;
  static final byte BUFFERED = 1;
  static final byte WAITING = 2;
  static final byte RUNNING = 3;

  /** Time of entry into a link of a vehicle that is on no link. */
  static final int NEVER = Integer.MAX_VALUE;

  /** Distance along the drivable, metres. */
  double[] distance = {};

  /** Speed, m/s. */
  double[] speed = {};

  /** Gap to the leader as last computed, metres; see {@link #leaderAt}. */
  double[] gap = {};

  /** Speed demanded through the interface for the next step, or NaN. */
  double[] customSpeed = {};

  /** Distance after this step; equal to the present one for vehicles at rest. */
  double[] nextDistance = {};

  /** Speed after this step. */
  double[] nextSpeed = {};

  /** Time of creation, seconds. */
  double[] enterTime = {};

  /** Drivable after this step if it changes, {@link #NONE} otherwise. */
  int[] nextDrivable = {};

  int[] drivable = {};

  /** Drivable that follows the present one, or {@link #NONE}. */
  int[] following = {};

  /** Drivable before the present one. */
  int[] previous = {};

  /** Vehicle directly ahead in the same list. */
  int[] ahead = {};

  /** Vehicle directly behind in the same list. */
  int[] behind = {};

  /** Vehicle that is followed although it is on another drivable; see {@link #leaderAt}. */
  int[] leader = {};

  /**
   * Step for which {@link #leader} and {@link #gap} hold although nobody is ahead on the same
   * drivable.
   */
  int[] leaderAt = {};

  /** What the last action showed about standing still, see {@link Rest}. */
  byte[] rest = {};

  /** Position in the route table. */
  int[] position = {};

  int[] type = {};
  int[] priority = {};

  /** Step in which the link was entered, or {@link #NEVER}. */
  int[] linkEntry = {};

  /** Number in the order of creation, shadows included. */
  int[] serial = {};

  /** Whether the vehicle is the shadow of another one that changes lanes. */
  boolean[] shadow = {};

  /** Number in the order of routing, from 0. */
  int[] number = {};

  /** Flow, or -1 for a vehicle from the interface. */
  int[] flow = {};

  /** Number within the flow. */
  int[] ordinal = {};

  byte[] state = {};

  /**
   * Who made the vehicle yield in the last step: step + 2 in the upper half, vehicle in the lower.
   */
  private long[] blocker = {};

  private long[] nextBlocker = {};

  /** Step in which the vehicle of a slot was removed last. */
  private int[] removedAt = {};

  private int[] free = {};
  private int freeCount;
  private int used;

  /** Returns the number of slots that have ever been used. */
  int slots() {
    return used;
  }

  /** Returns the slot of a new vehicle that stands at distance 0 and is nowhere yet. */
  int allocate() {
    if (freeCount == 0 && used == state.length) {
      grow(Math.max(64, used * 2));
    }
    int v = freeCount > 0 ? free[--freeCount] : used++;
    blank(v);
    return v;
  }

  private void blank(int v) {
    state[v] = BUFFERED;
    shadow[v] = false;
    distance[v] = 0;
    speed[v] = 0;
    nextDistance[v] = 0;
    nextSpeed[v] = 0;
    gap[v] = 0;
    customSpeed[v] = Double.NaN;
    blocker[v] = 0;
    nextBlocker[v] = 0;
    leader[v] = NONE;
    leaderAt[v] = -1;
    rest[v] = Rest.AWAKE;
    drivable[v] = NONE;
    nextDrivable[v] = NONE;
    previous[v] = NONE;
    linkEntry[v] = NEVER;
  }

  /** Copies what a shadow shares with its original. */
  void copy(int from, int to) {
    state[to] = RUNNING;
    shadow[to] = true;
    distance[to] = distance[from];
    speed[to] = speed[from];
    gap[to] = gap[from];
    previous[to] = previous[from];
    linkEntry[to] = linkEntry[from];
    enterTime[to] = enterTime[from];
    type[to] = type[from];
    flow[to] = flow[from];
    ordinal[to] = ordinal[from];
    number[to] = number[from];
  }

  void release(int slot, int step) {
    state[slot] = FREE;
    removedAt[slot] = step + 1;
    free[freeCount++] = slot;
  }

  /** Notes that a vehicle yields to another one in a step. */
  void yieldTo(int v, int foe, int step) {
    nextBlocker[v] = ((long) (step + 2) << 32) | foe;
  }

  /**
   * Returns whom a vehicle yielded to in the step before the given one, or {@link #NONE} if nobody
   * or if that one was removed in that step.
   */
  int blocker(int v, int step) {
    int by = (int) blocker[v];
    return blocker[v] >>> 32 == step + 1 && removedAt[by] != step ? by : NONE;
  }

  /**
   * Makes the next distances, speeds and blockers the present ones; what was present is to be
   * overwritten.
   */
  void turn() {
    double[] d = distance;
    distance = nextDistance;
    nextDistance = d;
    double[] s = speed;
    speed = nextSpeed;
    nextSpeed = s;
    long[] b = blocker;
    blocker = nextBlocker;
    nextBlocker = b;
  }

  void clear() {
    Arrays.fill(state, FREE);
    freeCount = 0;
    used = 0;
  }

  private void grow(int size) {
    distance = Arrays.copyOf(distance, size);
    speed = Arrays.copyOf(speed, size);
    gap = Arrays.copyOf(gap, size);
    customSpeed = Arrays.copyOf(customSpeed, size);
    nextDistance = Arrays.copyOf(nextDistance, size);
    nextSpeed = Arrays.copyOf(nextSpeed, size);
    enterTime = Arrays.copyOf(enterTime, size);
    nextDrivable = Arrays.copyOf(nextDrivable, size);
    nextBlocker = Arrays.copyOf(nextBlocker, size);
    removedAt = Arrays.copyOf(removedAt, size);
    leaderAt = Arrays.copyOf(leaderAt, size);
    rest = Arrays.copyOf(rest, size);
    drivable = Arrays.copyOf(drivable, size);
    following = Arrays.copyOf(following, size);
    previous = Arrays.copyOf(previous, size);
    ahead = Arrays.copyOf(ahead, size);
    behind = Arrays.copyOf(behind, size);
    leader = Arrays.copyOf(leader, size);
    blocker = Arrays.copyOf(blocker, size);
    position = Arrays.copyOf(position, size);
    type = Arrays.copyOf(type, size);
    priority = Arrays.copyOf(priority, size);
    linkEntry = Arrays.copyOf(linkEntry, size);
    serial = Arrays.copyOf(serial, size);
    shadow = Arrays.copyOf(shadow, size);
    number = Arrays.copyOf(number, size);
    flow = Arrays.copyOf(flow, size);
    ordinal = Arrays.copyOf(ordinal, size);
    state = Arrays.copyOf(state, size);
    free = Arrays.copyOf(free, size);
  }
}

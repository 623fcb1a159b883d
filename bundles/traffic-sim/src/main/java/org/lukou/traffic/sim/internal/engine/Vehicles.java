package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;
import org.lukou.traffic.sim.internal.primitive.Tape;

/**
 * The vehicles that exist, as a structure of arrays indexed by slot. A slot is reused after its
 * vehicle is gone. Vehicles named by others are slots; {@link #NONE} names nobody.
 */
final class Vehicles {
  static final int NONE = -1;

  /** From so many vehicles on, memory is asked for in smaller parts. */
  private static final int LARGE = 10_000;

  static final byte FREE = 0;
  static final byte BUFFERED = 1;
  static final byte WAITING = 2;
  static final byte RUNNING = 3;

  /** In a list, but no vehicle: see {@link Obstacles}. */
  static final byte OBSTACLE = 4;

  /** Time of entry into a link of a vehicle that is on no link. */
  static final int NEVER = Integer.MAX_VALUE;

  private final Columns columns = new Columns(5, 17, 2);

  /** Distance along the drivable, metres. */
  double[] distance = {};

  /** Speed, m/s. */
  double[] speed = {};

  /** Gap to the leader as last computed, metres; see {@link #leaderAt}. */
  double[] gap = {};

  /** Distance after this step; equal to the present one for vehicles at rest. */
  double[] nextDistance = {};

  /** Speed after this step. */
  double[] nextSpeed = {};

  /** Step in which the vehicle was created. */
  int[] createdAt = {};

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

  /** Who made the vehicle yield in the last step. */
  int[] blocker = {};

  /** Position in the route table. */
  int[] position = {};

  int[] type = {};
  int[] priority = {};

  /** Step in which the link was entered, or {@link #NEVER}. */
  int[] linkEntry = {};

  /** Whether the vehicle is the shadow of another one that changes lanes. */
  boolean[] shadow = {};

  /** Number in the order of routing, from 0. */
  int[] number = {};

  /** Flow, or -1 for a vehicle from the interface. */
  int[] flow = {};

  /** Number within the flow. */
  int[] ordinal = {};

  byte[] state = {};

  /** The first free slot; the others are linked through {@link #behind}. */
  private int free = NONE;

  private int used;

  /** Carries the state there or back. */
  void keep(Tape tape) {
    used = tape.number(used);
    free = tape.number(free);
    columns.keep(tape, used);
    tape.flags(shadow, used);
  }

  /** Returns the number of slots that have ever been used. */
  int slots() {
    return used;
  }

  /** Returns whether a slot holds a vehicle; an obstacle is none. */
  boolean isVehicle(int v) {
    return state[v] != FREE && state[v] != OBSTACLE;
  }

  /** Returns the slot of a new vehicle that stands at distance 0 and is nowhere yet. */
  int allocate() {
    if (free < 0 && used == state.length) {
      grow(Math.max(64, used + used / (used < LARGE ? 2 : 8)));
    }
    int v;
    if (free < 0) {
      v = used++;
    } else {
      v = free;
      free = behind[v];
    }
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
    blocker[v] = NONE;
    ahead[v] = NONE;
    behind[v] = NONE;
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
    createdAt[to] = createdAt[from];
    type[to] = type[from];
    flow[to] = flow[from];
    ordinal[to] = ordinal[from];
    number[to] = number[from];
  }

  /** Lets nobody follow a vehicle that is taken away between two steps. */
  void forgetLeader(int gone) {
    for (int v = 0; v < used; v++) {
      if (leader[v] == gone) {
        leaderAt[v] = -1;
      }
    }
  }

  void release(int slot) {
    state[slot] = FREE;
    behind[slot] = free;
    free = slot;
  }

  /**
   * Makes the next distances and speeds the present ones; what was present is to be overwritten.
   */
  void turn() {
    double[] d = distance;
    distance = nextDistance;
    nextDistance = d;
    double[] s = speed;
    speed = nextSpeed;
    nextSpeed = s;
    columns.reals[0] = distance;
    columns.reals[3] = nextDistance;
    columns.reals[1] = speed;
    columns.reals[4] = nextSpeed;
  }

  private void grow(int size) {
    columns.grow(size);
    shadow = Arrays.copyOf(shadow, size);
    bind();
  }

  /**
   * Gives all vehicles new slots, 0 to n - 1.
   *
   * @param from former slot of each new one
   * @param to new slot of each former one, {@link #NONE} for free ones
   */
  void reorder(int[] from, int[] to, int n) {
    columns.reorder(from, n);
    bind();
    rename(ahead, to, n);
    rename(behind, to, n);
    rename(leader, to, n);
    rename(blocker, to, n);
    Arrays.fill(state, n, state.length, FREE);
    free = NONE;
    used = n;
  }

  private static void rename(int[] column, int[] to, int n) {
    for (int i = 0; i < n; i++) {
      column[i] = column[i] < 0 ? NONE : to[column[i]];
    }
  }

  private void bind() {
    distance = columns.reals[0];
    speed = columns.reals[1];
    gap = columns.reals[2];
    nextDistance = columns.reals[3];
    nextSpeed = columns.reals[4];
    createdAt = columns.ints[0];
    nextDrivable = columns.ints[1];
    drivable = columns.ints[2];
    following = columns.ints[3];
    previous = columns.ints[4];
    ahead = columns.ints[5];
    behind = columns.ints[6];
    leader = columns.ints[7];
    leaderAt = columns.ints[8];
    rest = columns.bytes[0];
    blocker = columns.ints[9];
    position = columns.ints[10];
    type = columns.ints[11];
    priority = columns.ints[12];
    linkEntry = columns.ints[13];
    number = columns.ints[14];
    flow = columns.ints[15];
    ordinal = columns.ints[16];
    state = columns.bytes[1];
  }
}

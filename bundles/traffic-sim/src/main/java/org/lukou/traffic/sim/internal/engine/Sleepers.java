package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;
import org.lukou.traffic.sim.internal.network.RoadNetwork;
import org.lukou.traffic.sim.internal.primitive.Tape;

/**
 * The queues that stand still: on each lane, the vehicles from the front on whose state will not
 * change until the signal does. They are neither looked at nor copied.
 */
final class Sleepers {
  private final RoadNetwork net;

  /** The last of the sleeping vehicles of each lane, or {@link Vehicles#NONE}. */
  final int[] last;

  /** The lanes on which everybody sleeps, as bits in words of 64. */
  final long[] asleep;

  /** Whether the signal in front of a lane has changed since the last step. */
  final boolean[] signalChanged;

  Sleepers(RoadNetwork net) {
    this.net = net;
    this.last = new int[net.drivableCount];
    this.asleep = new long[(net.drivableCount + 63) / 64];
    this.signalChanged = new boolean[net.drivableCount];
    clear();
  }

  /** Carries the state there or back. */
  void keep(Tape tape) {
    tape.ints(last, last.length);
    tape.longs(asleep, asleep.length);
    tape.flags(signalChanged, signalChanged.length);
  }

  void clear() {
    Arrays.fill(last, Vehicles.NONE);
    Arrays.fill(asleep, 0);
  }

  /** Everybody on the lane sleeps. */
  void sleep(int lane) {
    asleep[lane >> 6] |= 1L << lane;
  }

  /** Somebody came to the end of the list. */
  void disturb(int drivable) {
    asleep[drivable >> 6] &= ~(1L << drivable);
  }

  /** Nobody on the lane sleeps any more. */
  void wake(int drivable) {
    last[drivable] = Vehicles.NONE;
    disturb(drivable);
  }

  /** The signal of a junction has changed. */
  void wakeJunction(int junction) {
    for (int lane : net.junctionEntries[junction]) {
      wake(lane);
      signalChanged[lane] = true;
    }
  }

  /** Takes account of new slots. */
  void rename(int[] to) {
    for (int d = 0; d < last.length; d++) {
      last[d] = last[d] < 0 ? Vehicles.NONE : to[last[d]];
    }
  }
}

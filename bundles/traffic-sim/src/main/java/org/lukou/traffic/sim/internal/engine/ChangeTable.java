package org.lukou.traffic.sim.internal.engine;

import java.util.Arrays;
import org.lukou.traffic.sim.internal.primitive.Tape;

/**
 * What lane changing knows about each vehicle, indexed by slot. Exists only where vehicles change
 * lanes.
 */
final class ChangeTable {
  /** Lane wished for, or the own target while changing, or {@link Vehicles#NONE}. */
  int[] target = {};

  /** Whether the vehicle says something, be it only that it wants nothing. */
  boolean[] speaks = {};

  /** Whose wish the vehicle has accepted, or {@link Vehicles#NONE}. */
  int[] heard = {};

  /** Vehicle that would be ahead on the target lane. */
  int[] targetLeader = {};

  /** Vehicle that would be behind on the target lane. */
  int[] targetFollower = {};

  /** Gap ahead on the target lane, metres. */
  double[] leaderGap = {};

  /** Gap behind on the target lane, metres. */
  double[] followerGap = {};

  /** The other half of a vehicle that is in the middle of a change, or {@link Vehicles#NONE}. */
  int[] partner = {};

  /** How far the vehicle has moved sideways, metres; positive to the outer side. */
  double[] offset = {};

  /** Segment of the lane. */
  int[] segment = {};

  /** Vehicle before this one in the segment. */
  int[] segmentAhead = {};

  /** Vehicle behind this one in the segment. */
  int[] segmentBehind = {};

  /** Carries the state there or back; what is behind it belongs to nobody. */
  void keep(Tape tape) {
    int n = tape.number(target.length);
    for (int[] column :
        new int[][] {
          target, heard, targetLeader, targetFollower, partner, segment, segmentAhead, segmentBehind
        }) {
      tape.ints(column, n);
    }
    tape.flags(speaks, n);
    tape.reals(leaderGap, n);
    tape.reals(followerGap, n);
    tape.reals(offset, n);
    Arrays.fill(target, n, target.length, Vehicles.NONE);
    Arrays.fill(heard, n, heard.length, Vehicles.NONE);
    Arrays.fill(partner, n, partner.length, Vehicles.NONE);
  }

  /** Makes room for so many slots. */
  void reserve(int slots) {
    int old = target.length;
    if (slots <= old) {
      return;
    }
    target = Arrays.copyOf(target, slots);
    speaks = Arrays.copyOf(speaks, slots);
    heard = Arrays.copyOf(heard, slots);
    targetLeader = Arrays.copyOf(targetLeader, slots);
    targetFollower = Arrays.copyOf(targetFollower, slots);
    leaderGap = Arrays.copyOf(leaderGap, slots);
    followerGap = Arrays.copyOf(followerGap, slots);
    partner = Arrays.copyOf(partner, slots);
    offset = Arrays.copyOf(offset, slots);
    segment = Arrays.copyOf(segment, slots);
    segmentAhead = Arrays.copyOf(segmentAhead, slots);
    segmentBehind = Arrays.copyOf(segmentBehind, slots);
    Arrays.fill(target, old, slots, Vehicles.NONE);
    Arrays.fill(heard, old, slots, Vehicles.NONE);
    Arrays.fill(partner, old, slots, Vehicles.NONE);
  }

  /** Begins a vehicle with nothing wished, said or heard. */
  void forget(int v) {
    target[v] = Vehicles.NONE;
    speaks[v] = false;
    heard[v] = Vehicles.NONE;
    partner[v] = Vehicles.NONE;
    offset[v] = 0;
  }

  /** Makes two vehicles the two halves of one that changes lanes. */
  void pair(int original, int shadow) {
    partner[original] = shadow;
    partner[shadow] = original;
    offset[original] = 0;
  }

  /** Ends a change. */
  void part(int original, int shadow) {
    forget(original);
    forget(shadow);
  }
}

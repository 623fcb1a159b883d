package org.lukou.control.coordinated.internal;

import java.util.Arrays;
import org.lukou.api.control.JunctionView;
import org.lukou.api.control.LaneVehicles;

/**
 * Detectors of a junction's lanes, read once a step: how many vehicles have passed each stop line
 * since the last step, and how many have come onto each lane. Vehicles never move back, so if the
 * front one is farther from the stop line than the front one was before, the former has left; and
 * whatever the count has not lost by those who left must have come.
 *
 * <p>Exact for steps so short that no two vehicles of a lane pass in one. Where single vehicles are
 * unknown only the fall of the count shows that somebody left, so a pair of whom one comes and the
 * other leaves within one step is missed. What happens while a lane is stale is not seen.
 */
final class StopLines {

  private static final int UNSEEN = -1;

  private final int[] lanes;
  private final int[] vehicles;
  private final boolean[] queued;
  private final double[] frontMetres;
  private final boolean[] saturated;
  private final int[] left;
  private final int[] came;

  /** Creates the detectors of some lanes; indices below are places in this array. */
  StopLines(int[] lanes) {
    this.lanes = lanes;
    vehicles = new int[lanes.length];
    queued = new boolean[lanes.length];
    frontMetres = new double[lanes.length];
    saturated = new boolean[lanes.length];
    left = new int[lanes.length];
    came = new int[lanes.length];
    forget();
  }

  /** Forgets the last step, so that the next one only begins to count. */
  void forget() {
    Arrays.fill(vehicles, UNSEEN);
  }

  /** Reads all detectors. */
  void read(JunctionView view) {
    for (int i = 0; i < lanes.length; i++) {
      if (view.stale(lanes[i])) {
        vehicles[i] = UNSEEN;
      } else {
        read(view, i);
      }
    }
  }

  /** Returns whether the lane was seen at this step and the one before. */
  boolean seen(int i) {
    return left[i] != UNSEEN && vehicles[i] != UNSEEN;
  }

  /** Returns how many vehicles have left over the stop line since the last step. */
  int left(int i) {
    return left[i];
  }

  /** Returns how many vehicles have come onto the lane since the last step. */
  int came(int i) {
    return came[i];
  }

  /** Returns whether a queue stood on the lane at both steps: who could leave had to. */
  boolean saturated(int i) {
    return saturated[i];
  }

  private void read(JunctionView view, int i) {
    LaneVehicles known = view.laneVehicles();
    int now = view.vehicles(lanes[i]);
    boolean places = now > 0 && known.count(lanes[i]) >= now;
    double front = places ? known.distanceMetres(lanes[i], 0) : Double.NaN;
    int before = vehicles[i];
    boolean frontLeft = before > 0 && front < frontMetres[i];
    left[i] = before == UNSEEN ? UNSEEN : Math.max(before - now, frontLeft ? 1 : 0);
    came[i] = before == UNSEEN ? 0 : now - before + left[i];
    vehicles[i] = now;
    saturated[i] = queued[i] && view.queue(lanes[i]) > 0;
    queued[i] = view.queue(lanes[i]) > 0;
    frontMetres[i] = front;
  }
}

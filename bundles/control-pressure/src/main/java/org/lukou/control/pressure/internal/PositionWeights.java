package org.lukou.control.pressure.internal;

import org.lukou.api.control.JunctionView;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.network.Lane;
import org.lukou.api.network.Network;

/** The sums of {@link PositionWeightedMaxPressure}, in vehicles. */
final class PositionWeights {

  private static final double QUEUED_METRES = 7.5;

  private final double[] laneMetres;

  PositionWeights(Network network) {
    laneMetres = network.lanes().stream().mapToDouble(Lane::lengthMetres).toArray();
  }

  /** Returns the pressure of entering lanes with the exit lanes of each. */
  double pressure(int[] entries, int[][] exits, JunctionView view) {
    double pressure = 0;
    for (int k = 0; k < entries.length; k++) {
      double onExits = 0;
      for (int lane : exits[k]) {
        onExits += view.vehicles(lane) - towardsEnd(lane, view);
      }
      pressure += towardsEnd(entries[k], view) - onExits / exits[k].length;
    }
    return pressure;
  }

  /** Returns the sum of x / l over the vehicles of a lane; the sum of (l - x) / l is the rest. */
  private double towardsEnd(int lane, JunctionView view) {
    LaneVehicles known = view.laneVehicles();
    int count = known.count(lane);
    if (count < view.vehicles(lane)) {
      return guess(view.vehicles(lane), view.queue(lane), laneMetres[lane]);
    }
    double metres = 0;
    for (int place = 0; place < count; place++) {
      metres += known.distanceMetres(lane, place);
    }
    return metres / laneMetres[lane];
  }

  private static double guess(int vehicles, int queue, double length) {
    double queueShare = Math.min(1, queue * QUEUED_METRES / length);
    return queue * (1 - queueShare / 2) + (vehicles - queue) * (1 - queueShare) / 2;
  }
}

package org.lukou.control.actuated.internal;

import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;
import org.lukou.api.control.LaneVehicles;

/**
 * The last metres of lanes before their stop lines, and how many vehicles are on them.
 *
 * <p>Where a world does not know the single vehicles of a lane, their places are guessed from the
 * counts: the queue stands from the stop line on, 7.5 m a vehicle, and the others are spread evenly
 * over the rest of the lane.
 */
final class Zone {

  private static final double QUEUED_METRES = 7.5;

  private final double metres;
  private final double[] laneMetres;

  /** Creates zones of a length in metres, which ends where a lane is shorter. */
  Zone(JunctionSetup setup, double metres) {
    this.metres = metres;
    laneMetres =
        setup.network().lanes().stream().mapToDouble(lane -> lane.lengthMetres()).toArray();
  }

  /** Returns how many vehicles are in the zones of the lanes; guessed ones in fractions. */
  double vehicles(JunctionView view, int[] lanes) {
    double vehicles = 0;
    for (int lane : lanes) {
      vehicles += vehicles(view, lane);
    }
    return vehicles;
  }

  /** Returns how many vehicles are in the zone of a lane. */
  double vehicles(JunctionView view, int lane) {
    LaneVehicles known = view.laneVehicles();
    int count = known.count(lane);
    if (count < view.vehicles(lane)) {
      return guess(view.vehicles(lane), view.queue(lane), laneMetres[lane]);
    }
    double from = laneMetres[lane] - metres;
    int inside = 0;
    while (inside < count && known.distanceMetres(lane, inside) >= from) {
      inside++;
    }
    return inside;
  }

  private double guess(int vehicles, int queue, double length) {
    double queueMetres = Math.min(queue * QUEUED_METRES, length);
    if (metres <= queueMetres) {
      return metres / QUEUED_METRES;
    }
    double rest = length - queueMetres;
    double share = rest > 0 ? Math.min(1, (metres - queueMetres) / rest) : 0;
    return queue + (vehicles - queue) * share;
  }
}

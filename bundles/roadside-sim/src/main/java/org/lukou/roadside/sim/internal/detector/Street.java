package org.lukou.roadside.sim.internal.detector;

import org.lukou.api.control.LaneStates;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.network.Network;
import org.lukou.api.world.World;

/** The street as perfect detectors see it after each step. Belongs to the street's thread. */
public final class Street {

  private static final double LOOP_METRES = 2;
  private static final double VEHICLE_METRES = 5;
  private static final double OCCUPANCY_SECONDS = 60;

  private final World world;
  private final LaneStates lanes;
  private final double[] lengthMetres;
  private final boolean[][] covered;
  private final int[] coveredSteps;
  private int steps;

  /** Looks at a street at time 0; {@code stepSeconds} is the length of its steps. */
  public Street(World world, double stepSeconds) {
    this.world = world;
    Network network = world.network();
    lanes = new LaneStates(network.lanes().size());
    lengthMetres = network.lanes().stream().mapToDouble(lane -> lane.lengthMetres()).toArray();
    int window = Math.max(1, (int) Math.round(OCCUPANCY_SECONDS / stepSeconds));
    covered = new boolean[window][lengthMetres.length];
    coveredSteps = new int[lengthMetres.length];
    world.detect(lanes);
  }

  /** Looks again, after a step of the street. */
  public void look() {
    world.detect(lanes);
    boolean[] now = covered[steps % covered.length];
    LaneVehicles vehicles = world.laneVehicles();
    for (int lane = 0; lane < lengthMetres.length; lane++) {
      boolean before = now[lane];
      now[lane] = covers(vehicles, lane);
      coveredSteps[lane] += (now[lane] ? 1 : 0) - (before ? 1 : 0);
    }
    steps++;
  }

  /** Returns whether a vehicle stands or drives over the loop at the stop line. */
  private boolean covers(LaneVehicles vehicles, int lane) {
    double loop = lengthMetres[lane] - LOOP_METRES;
    for (int place = 0; place < vehicles.count(lane); place++) {
      double front = vehicles.distanceMetres(lane, place);
      if (front < loop) {
        return false;
      }
      if (front - VEHICLE_METRES <= lengthMetres[lane]) {
        return true;
      }
    }
    return false;
  }

  /** Returns what is known of the lanes. */
  LaneStates lanes() {
    return lanes;
  }

  /** Returns the share of the last minute in which the loop at the stop line was covered. */
  double occupancy(int lane) {
    return steps == 0 ? 0 : (double) coveredSteps[lane] / Math.min(steps, covered.length);
  }
}

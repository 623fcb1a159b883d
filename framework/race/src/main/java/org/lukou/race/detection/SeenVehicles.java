package org.lukou.race.detection;

import java.util.Arrays;
import org.lukou.api.control.LaneStates;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.world.VehicleState;
import org.lukou.api.world.World;

/**
 * The vehicles that are seen on each lane, front first, taken from the world after each step. A
 * lane that nobody watches has none.
 */
final class SeenVehicles implements LaneVehicles {

  private static final double STANDING_MPS = 0.1;

  private final Lottery vehicles;
  private final boolean[] watched;
  private final int[] count;
  private final double[][] distance;
  private final double[][] speed;
  private final double[] rearDistance;
  private final boolean[] rearSeen;

  SeenVehicles(Lottery vehicles, boolean[] watched) {
    this.vehicles = vehicles;
    this.watched = watched;
    count = new int[watched.length];
    distance = new double[watched.length][8];
    speed = new double[watched.length][8];
    rearDistance = new double[watched.length];
    rearSeen = new boolean[watched.length];
  }

  /** Looks at the world as it is now. */
  void look(World world) {
    Arrays.fill(count, 0);
    Arrays.fill(rearDistance, Double.POSITIVE_INFINITY);
    Arrays.fill(rearSeen, false);
    world.forEachVehicle(this::look);
  }

  private void look(VehicleState vehicle) {
    int lane = vehicle.lane();
    if (lane < 0 || !watched[lane]) {
      return;
    }
    boolean seen = vehicles.wins(vehicle.number());
    if (vehicle.distanceMetres() < rearDistance[lane]) {
      rearDistance[lane] = vehicle.distanceMetres();
      rearSeen[lane] = seen;
    }
    if (seen) {
      insert(lane, vehicle.distanceMetres(), vehicle.speedMps());
    }
  }

  private void insert(int lane, double metres, double mps) {
    int place = count[lane]++;
    if (place == distance[lane].length) {
      distance[lane] = Arrays.copyOf(distance[lane], place * 2);
      speed[lane] = Arrays.copyOf(speed[lane], place * 2);
    }
    double[] along = distance[lane];
    while (place > 0 && along[place - 1] < metres) {
      along[place] = along[place - 1];
      speed[lane][place] = speed[lane][place - 1];
      place--;
    }
    along[place] = metres;
    speed[lane][place] = mps;
  }

  /**
   * Writes what is seen of the watched lanes; the truth says where a lane's entrance is blocked.
   */
  void writeTo(LaneStates lanes, LaneStates truth) {
    for (int lane = 0; lane < watched.length; lane++) {
      if (watched[lane]) {
        lanes.setVehicles(lane, count[lane]);
        lanes.setQueue(lane, queue(lane));
        lanes.setMeanSpeedMps(lane, meanSpeed(lane));
        lanes.setEntryBlocked(lane, truth.entryBlocked(lane) && rearSeen[lane]);
        lanes.setValidUntil(lane, truth.validUntil(lane));
      }
    }
  }

  private int queue(int lane) {
    int queue = 0;
    for (int place = 0; place < count[lane]; place++) {
      queue += speed[lane][place] < STANDING_MPS ? 1 : 0;
    }
    return queue;
  }

  private double meanSpeed(int lane) {
    double sum = 0;
    for (int place = 0; place < count[lane]; place++) {
      sum += speed[lane][place];
    }
    return count[lane] == 0 ? 0 : sum / count[lane];
  }

  @Override
  public int count(int lane) {
    return count[lane];
  }

  @Override
  public double distanceMetres(int lane, int place) {
    return distance[lane][checked(lane, place)];
  }

  @Override
  public double speedMps(int lane, int place) {
    return speed[lane][checked(lane, place)];
  }

  private int checked(int lane, int place) {
    if (place >= count[lane]) {
      throw new IndexOutOfBoundsException(place);
    }
    return place;
  }
}

package org.lukou.control.planner.internal;

import org.lukou.api.control.JunctionView;
import org.lukou.api.control.LaneStates;
import org.lukou.api.control.LaneVehicles;

/**
 * Where vehicles are now, as far as anybody can see: the single vehicles where they are known;
 * where only their number is, the queue stands at the stop line, and the others are where {@link
 * Pursuit} leads from the last picture, at first evenly spread.
 */
final class Picture {

  /** Length of road that a standing car takes: 5 m and a gap of 2.5 m. */
  private static final double SPACING_METRES = 7.5;

  private static final double STANDING_MPS = 0.1;

  /** What a moving car keeps from the one before, beyond the room it takes standing. */
  private static final double HEADWAY_SECONDS = 1;

  private static final int CROWD = 4;

  private final City city;
  private final double[][] metres;
  private final double[][] mps;
  private final int[] count;
  private final LaneStates lanes;
  private final Pursuit pursuit;
  private double lookedSeconds = Double.NaN;

  Picture(City city) {
    this.city = city;
    pursuit = new Pursuit(city);
    metres = new double[city.lanes()][0];
    mps = new double[city.lanes()][0];
    count = new int[city.lanes()];
    lanes = new LaneStates(city.lanes());
  }

  /**
   * Looks at all lanes.
   *
   * @param view that of any junction, which shows them
   * @param green the lanes that have had green since the last look
   */
  void look(JunctionView view, boolean[] green) {
    double sinceLast = view.timeSeconds() - lookedSeconds;
    lookedSeconds = view.timeSeconds();
    LaneVehicles vehicles = view.laneVehicles();
    for (int lane = 0; lane < count.length; lane++) {
      lanes.setQueue(lane, view.queue(lane));
      int seen = vehicles.count(lane);
      if (seen > 0) {
        copy(lane, seen, vehicles);
      } else {
        int all = view.vehicles(lane);
        int queue = view.queue(lane);
        double mps = movingMps(lane, all, queue, view.meanSpeedMps(lane));
        if (sinceLast > 0) {
          follow(lane, sinceLast, green[lane], held(lane, all), queue, mps);
        } else {
          spread(lane, held(lane, all), queue, mps);
        }
      }
    }
  }

  /** Imagines a few vehicles on every lane, half of them standing. */
  void crowd() {
    for (int lane = 0; lane < count.length; lane++) {
      spread(lane, held(lane, CROWD), CROWD / 2, city.laneMps[lane]);
    }
  }

  private void copy(int lane, int seen, LaneVehicles vehicles) {
    reserve(lane, seen);
    for (int place = 0; place < seen; place++) {
      metres[lane][place] = Math.min(vehicles.distanceMetres(lane, place), city.laneMetres[lane]);
      mps[lane][place] = vehicles.speedMps(lane, place);
    }
  }

  /** Returns as many vehicles as a lane has room for. */
  private int held(int lane, int all) {
    return Math.min(all, 1 + (int) (city.laneMetres[lane] / SPACING_METRES));
  }

  /** Returns the mean speed of those that move; those that stand have no part in it. */
  private double movingMps(int lane, int all, int queue, double meanMps) {
    return Math.min(city.laneMps[lane], meanMps * all / Math.max(1, all - queue));
  }

  /** Places so many vehicles, and spreads those that move evenly. */
  private void spread(int lane, int size, int queue, double movingMps) {
    double length = city.laneMetres[lane];
    int standing = Math.min(queue, size);
    int moving = size - standing;
    double room = Math.max(0, length - standing * SPACING_METRES);
    reserve(lane, size);
    for (int place = 0; place < size; place++) {
      boolean stands = place < standing;
      metres[lane][place] =
          stands ? length - place * SPACING_METRES : room * (size - place - 0.5) / moving;
      mps[lane][place] = stands ? 0 : movingMps;
    }
  }

  /** Places so many vehicles where those of the last picture and new ones may have come. */
  private void follow(
      int lane, double seconds, boolean green, int size, int queue, double movingMps) {
    double[] reach =
        pursuit.reach(lane, seconds, green, size, count[lane], metres[lane], mps[lane]);
    double front = city.laneMetres[lane];
    reserve(lane, size);
    for (int place = 0; place < size; place++) {
      boolean stands = place < queue;
      boolean free = !stands && reach[place] <= front;
      double slowed = stands ? 0 : Math.min(movingMps, city.laneMps[lane] / 2);
      metres[lane][place] = Math.max(0, free ? reach[place] : front);
      mps[lane][place] = free ? city.laneMps[lane] : slowed;
      front = metres[lane][place] - SPACING_METRES - mps[lane][place] * HEADWAY_SECONDS;
    }
  }

  private void reserve(int lane, int size) {
    count[lane] = size;
    if (metres[lane].length < size) {
      metres[lane] = new double[size * 2];
      mps[lane] = new double[size * 2];
    }
  }

  /** Returns the queue on each lane, and nothing else of it. */
  LaneStates lanes() {
    return lanes;
  }

  /** Returns how many vehicles are on a lane. */
  int count(int lane) {
    return count[lane];
  }

  /** Returns how many vehicles are on all lanes. */
  int count() {
    int sum = 0;
    for (int here : count) {
      sum += here;
    }
    return sum;
  }

  /** Returns whether anybody is on some lanes. */
  boolean anybody(int... some) {
    for (int lane : some) {
      if (count[lane] > 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns how far a vehicle has come on a lane; place 0 is nearest to the stop line. */
  double metres(int lane, int place) {
    return metres[lane][place];
  }

  /** Returns how fast a vehicle is. */
  double mps(int lane, int place) {
    return mps[lane][place];
  }

  /** Returns how many vehicles of a lane have not come further than a distance. */
  int within(int lane, double zoneMetres) {
    int here = 0;
    for (int place = count[lane] - 1; place >= 0 && metres[lane][place] < zoneMetres; place--) {
      here++;
    }
    return here;
  }

  /** Returns whether a standing vehicle leaves no room for another one at the beginning. */
  boolean blocked(int lane) {
    int last = count[lane] - 1;
    return last >= 0
        && mps[lane][last] < STANDING_MPS
        && metres[lane][last] < SPACING_METRES + SPACING_METRES / 2;
  }
}

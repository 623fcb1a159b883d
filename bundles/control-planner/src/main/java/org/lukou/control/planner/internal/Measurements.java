package org.lukou.control.planner.internal;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What a planner has measured itself since it took over: how many vehicles come onto each road, and
 * where they go from there. Both are read off the vehicles that have come onto a road lately, those
 * nearer to its beginning than a vehicle drives in a decision interval; there the queues of some
 * turns do not yet count more than those of others.
 */
final class Measurements {

  /** How many vehicles are taken to have gone each way before the first one was seen. */
  private static final double PRIOR = 1;

  /** What a vehicle that pulls out from standing loses, in seconds. */
  private static final double START_SECONDS = 3;

  /** For how long a rate remembers, in seconds. */
  private static final double MEMORY_SECONDS = 180;

  private final City city;
  private final double intervalSeconds;
  private final double[] ratePerSecond;
  private final double[][] turned;
  private double beganSeconds = Double.NaN;
  private double lookedSeconds;

  Measurements(City city, double intervalSeconds) {
    this.city = city;
    this.intervalSeconds = intervalSeconds;
    ratePerSecond = new double[city.roadTargets.length];
    turned = new double[city.roadTargets.length][];
    for (int road = 0; road < turned.length; road++) {
      turned[road] = new double[city.roadTargets[road].length];
      Arrays.fill(turned[road], PRIOR);
    }
  }

  /** Takes account of what is seen at a time, later than the last one. */
  void look(Picture picture, double timeSeconds) {
    double weight = 1;
    if (Double.isNaN(beganSeconds)) {
      beganSeconds = timeSeconds;
    } else {
      double sinceLast = timeSeconds - lookedSeconds;
      weight =
          sinceLast / Math.max(sinceLast, Math.min(timeSeconds - beganSeconds, MEMORY_SECONDS));
    }
    lookedSeconds = timeSeconds;
    for (int road = 0; road < turned.length; road++) {
      if (turned[road].length > 0) {
        look(picture, road, weight);
      }
    }
  }

  private void look(Picture picture, int road, double weight) {
    double count = 0;
    double seconds = START_SECONDS;
    for (int lane : city.roadLanes[road]) {
      double zone = Math.min(city.laneMetres[lane], city.laneMps[lane] * intervalSeconds);
      int here = picture.within(lane, zone);
      seconds = START_SECONDS + zone / city.laneMps[lane];
      count += here;
      for (int target : city.laneTargets[lane]) {
        int way = Arrays.binarySearch(city.roadTargets[road], target);
        turned[road][way] += (double) here / city.laneTargets[lane].length;
      }
    }
    ratePerSecond[road] += weight * (count / seconds - ratePerSecond[road]);
  }

  /** Returns how many vehicles come onto a road in a second. */
  double ratePerSecond(int road) {
    return ratePerSecond[road];
  }

  /** Draws the road that a vehicle takes behind a road that leads on. */
  int turn(int road, SplittableRandom random) {
    double left = random.nextDouble() * Arrays.stream(turned[road]).sum();
    int way = 0;
    while (way < turned[road].length - 1 && left >= turned[road][way]) {
      left -= turned[road][way++];
    }
    return city.roadTargets[road][way];
  }
}

package org.lukou.control.planner.internal;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws where vehicles go: the lane tells the next turn, or leaves few choices; behind it a vehicle
 * goes the way that others have been seen to go.
 */
final class Routes {

  /** More roads than anybody drives in the time that is looked ahead. */
  private static final int MOST_ROADS = 32;

  private final City city;
  private final Measurements measured;
  private final double reachSeconds;
  private final int[] route = new int[MOST_ROADS];

  /** Draws routes that take unhindered vehicles at least so long. */
  Routes(City city, Measurements measured, double reachSeconds) {
    this.city = city;
    this.measured = measured;
    this.reachSeconds = reachSeconds;
  }

  /** Returns a route from a lane: its road, and those behind it. */
  int[] from(int lane, SplittableRandom random) {
    int[] targets = city.laneTargets[lane];
    return targets.length == 0
        ? new int[] {city.laneRoad[lane]}
        : onward(city.laneRoad[lane], targets[random.nextInt(targets.length)], random);
  }

  /** Returns a route of who enters by a road that leads on. */
  int[] entering(int road, SplittableRandom random) {
    return onward(road, measured.turn(road, random), random);
  }

  private int[] onward(int road, int next, SplittableRandom random) {
    route[0] = road;
    route[1] = next;
    int n = 2;
    double seconds = city.freeFlowSeconds(next);
    while (seconds < reachSeconds && city.roadTargets[next].length > 0 && n < MOST_ROADS) {
      next = measured.turn(next, random);
      seconds += city.freeFlowSeconds(next);
      route[n++] = next;
    }
    return Arrays.copyOf(route, n);
  }
}

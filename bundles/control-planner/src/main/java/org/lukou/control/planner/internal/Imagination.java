package org.lukou.control.planner.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lukou.api.control.TrafficModel;
import org.lukou.api.scenario.VehicleType;

/**
 * Fills a model with the vehicles that are seen, and draws what cannot be seen: their ways, and who
 * comes from outside. What was drawn stays the same until the next filling, so that plans are
 * compared on one and the same future.
 */
final class Imagination {

  /** How many wait outside a lane whose beginning is blocked. */
  private static final int BACKLOG = 4;

  /** Who drives on towards the border this fast is in nobody's way any more. */
  private static final double LEAVING_MPS = 1;

  private final City city;
  private final TrafficModel model;
  private final Measurements measured;
  private final Routes routes;
  private final double stepSeconds;
  private final List<List<int[]>> arrivals;

  Imagination(City city, TrafficModel model, Measurements measured, double stepSeconds, int steps) {
    this.city = city;
    this.model = model;
    this.measured = measured;
    this.routes = new Routes(city, measured, steps * stepSeconds);
    this.stepSeconds = stepSeconds;
    this.arrivals =
        IntStream.range(0, steps).mapToObj(step -> (List<int[]>) new ArrayList<int[]>()).toList();
  }

  /** Makes the model look like the picture, with one draw of what is not in it. */
  void fill(Picture picture, SplittableRandom random) {
    model.clear();
    for (int lane = 0; lane < city.lanes(); lane++) {
      boolean leaving = city.laneTargets[lane].length == 0;
      for (int place = 0; place < picture.count(lane); place++) {
        double speed = picture.mps(lane, place);
        if (!leaving || speed < LEAVING_MPS) {
          double metres = picture.metres(lane, place);
          model.place(VehicleType.CAR, lane, metres, speed, routes.from(lane, random));
        }
      }
    }
    arrivals.forEach(List::clear);
    for (int road : city.entrances) {
      draw(road, picture, random);
    }
  }

  private void draw(int road, Picture picture, SplittableRandom random) {
    for (int lane : city.roadLanes[road]) {
      if (picture.blocked(lane) && city.laneTargets[lane].length > 0) {
        for (int i = 0; i < BACKLOG; i++) {
          arrivals.get(0).add(routes.from(lane, random));
        }
      }
    }
    double chance = measured.ratePerSecond(road) * stepSeconds;
    for (List<int[]> now : arrivals) {
      if (random.nextDouble() < chance) {
        now.add(routes.entering(road, random));
      }
    }
  }

  /** Lets those come who are drawn for a step after the filling, counted from 0. */
  void arrive(int step) {
    for (int[] roads : arrivals.get(step)) {
      model.arrive(VehicleType.CAR, roads);
    }
  }
}

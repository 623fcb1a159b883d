package org.lukou.control.planner.internal;

import java.util.Arrays;
import org.lukou.api.control.LaneStates;
import org.lukou.api.control.TrafficModel;

/**
 * Tries all plans of a set of junctions at once. A junction's phase does to its neighbours within
 * the time that is looked ahead little of what it does to itself, so each of the set takes its own
 * option of the same number in one rollout, and each is charged with its own cost: as many rollouts
 * for all as for one. Common beginnings are simulated once, from snapshots. The other junctions
 * follow their plans, and the efficient pressure where those are open.
 */
final class Search {

  private static final double TIE = 1e-9;

  private final City city;
  private final TrafficModel model;
  private final Rollout rollout;
  private final Plans plans;
  private final PlanSettings settings;
  private final int mostPhases;
  private final int[][] shown;
  private final double[][] cost;
  private final int[][][] order;
  private double[][] total = {};
  private int[][][] tried = {};
  private boolean[] varied;
  private int stages;

  Search(
      City city,
      TrafficModel model,
      Rollout rollout,
      Plans plans,
      PlanSettings settings,
      int most) {
    this.city = city;
    this.model = model;
    this.rollout = rollout;
    this.plans = plans;
    this.settings = settings;
    int crossings = city.crossings.length;
    mostPhases = Arrays.stream(city.crossings).mapToInt(c -> c.phases.length).max().orElse(1);
    shown = new int[most + 1][crossings];
    cost = new double[most + 1][crossings];
    order = new int[most][crossings][mostPhases];
  }

  /**
   * Returns how many stages can be searched if so many may be simulated, 0 if not even the first.
   */
  int stagesWithin(double simulated) {
    double leaves = 1;
    double sum = 0;
    for (int stage = 0; stage < order.length; stage++) {
      leaves *= width(stage);
      sum += leaves;
      if (sum > simulated) {
        return stage;
      }
    }
    return order.length;
  }

  private int width(int stage) {
    return stage == 0 ? mostPhases : Math.min(settings.branches(), mostPhases);
  }

  /** Begins to compare plans of so many stages for some of the junctions. */
  void begin(boolean[] which, int depth) {
    varied = which;
    stages = depth;
    int leaves = 1;
    for (int stage = 0; stage < depth; stage++) {
      leaves *= width(stage);
    }
    total = new double[leaves][city.crossings.length];
    tried = new int[leaves][city.crossings.length][depth];
  }

  /** Tries them all on the future that the model is filled with. */
  void run(int[] present) {
    System.arraycopy(present, 0, shown[0], 0, present.length);
    Arrays.fill(cost[0], 0);
    explore(0, 0);
  }

  private void explore(int stage, int index) {
    if (stage == stages) {
      finish(index);
      return;
    }
    model.save(stage);
    LaneStates lanes = rollout.look();
    for (int c = 0; c < city.crossings.length; c++) {
      city.crossings[c].rank(lanes, shown[stage][c], order[stage][c]);
      shown[stage + 1][c] = follow(c, stage, lanes);
    }
    for (int option = 0; option < width(stage); option++) {
      if (option > 0) {
        model.restore(stage);
      }
      vary(stage, option);
      System.arraycopy(cost[stage], 0, cost[stage + 1], 0, cost[stage].length);
      rollout.run(stage, shown[stage], shown[stage + 1], cost[stage + 1]);
      explore(stage + 1, index * width(stage) + option);
    }
  }

  private int follow(int c, int stage, LaneStates lanes) {
    int planned = plans.at(c, stage);
    return planned == Plans.OPEN ? city.crossings[c].efficient(lanes, shown[stage][c]) : planned;
  }

  private void vary(int stage, int option) {
    for (int c = 0; c < varied.length; c++) {
      if (varied[c]) {
        shown[stage + 1][c] = order[stage][c][option % city.crossings[c].phases.length];
      }
    }
  }

  private void finish(int index) {
    rollout.look();
    for (int c = 0; c < varied.length; c++) {
      total[index][c] += cost[stages][c] + rollout.queue(c) * settings.queueSeconds();
      for (int stage = 0; stage < stages; stage++) {
        tried[index][c][stage] = shown[stage + 1][c];
      }
    }
  }

  /**
   * Makes the best plan of each of the junctions its plan; the one that keeps longest of several.
   */
  void choose() {
    for (int c = 0; c < varied.length; c++) {
      if (varied[c]) {
        int[] best = tried[best(c)][c];
        for (int stage = 0; stage < stages; stage++) {
          plans.set(c, stage, best[stage]);
        }
      }
    }
  }

  private int best(int c) {
    int best = 0;
    for (int index = 1; index < total.length; index++) {
      if (total[index][c] < total[best][c] - TIE) {
        best = index;
      }
    }
    return best;
  }
}

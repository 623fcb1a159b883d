package org.lukou.api.scenario;

import java.nio.file.Path;

/**
 * One reproducible run of a world: the same scenario gives the same trajectories, whatever the
 * number of threads.
 *
 * @param network file with the road network
 * @param demand file with the demand
 * @param seed seed of every random draw
 * @param stepSeconds time of one step, more than 0
 * @param durationSeconds time of the whole run, more than 0
 * @param mode which dynamics
 * @param laneChange whether vehicles change lanes
 * @param perturbation how far the demand is varied with the seed
 * @param threads how many threads a world may use, 1 or more
 */
public record Scenario(
    Path network,
    Path demand,
    long seed,
    double stepSeconds,
    double durationSeconds,
    Mode mode,
    boolean laneChange,
    Perturbation perturbation,
    int threads) {

  /** Which dynamics a world follows. */
  public enum Mode {
    /** The field's, with its oddities, so that published numbers reproduce. */
    COMPATIBLE,
    /** Without the oddities: true yellow and all-red, no red passed that could be obeyed. */
    CORRECT
  }

  /** Checks the ranges. */
  public Scenario {
    require(stepSeconds > 0, "the step", stepSeconds);
    require(durationSeconds > 0, "the duration", durationSeconds);
    require(threads > 0, "the number of threads", threads);
    require(durationSeconds / stepSeconds < Integer.MAX_VALUE, "the step", stepSeconds);
  }

  private static void require(boolean holds, String what, double value) {
    if (!holds) {
      throw new IllegalArgumentException(
          what + " is " + value + "; it must be more than 0 and fit the run");
    }
  }

  /** Returns the number of steps of the run; a last part of a step counts as one. */
  public int steps() {
    return (int) Math.ceil(durationSeconds / stepSeconds - 1e-9);
  }
}

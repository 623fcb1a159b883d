package org.lukou.cli.bench;

import java.util.ArrayList;
import java.util.List;
import org.lukou.api.scenario.ScenarioException;

/**
 * Measures one thread's cost of a vehicle-step in grids of any size, always in the same two minutes
 * of simulated time, so that the traffic is alike.
 */
final class CurvePart {

  private static final int STEPS = 128;
  private static final int LEAST_ROUNDS = 2;
  private static final int MOST_ROUNDS = 100;

  /** Vehicle-steps after which a figure no longer moves much. */
  private static final long ENOUGH = 60_000_000;

  /** Rounds without a better one after which the code counts as warm. */
  private static final int PATIENCE = 8;

  private static final int MOST_WARM_UP_ROUNDS = 100;
  private static final double BETTER = 0.97;

  private final Worlds worlds;

  CurvePart(Worlds worlds) {
    this.worlds = worlds;
  }

  /** Steps a grid again and again until that gets no faster. */
  void warmUp(GridFiles files) throws ScenarioException {
    double best = Double.POSITIVE_INFINITY;
    int bestRound = 0;
    for (int round = 0; round < MOST_WARM_UP_ROUNDS && round <= bestRound + PATIENCE; round++) {
      try (Ride ride = filled(files)) {
        double nanos = ride.take(STEPS).cpuNanosEach();
        if (nanos < best * BETTER) {
          best = nanos;
          bestRound = round;
        }
      }
    }
  }

  BenchResult.CurvePoint measure(GridFiles files, int vehicles) throws ScenarioException {
    long rounds = ENOUGH / ((long) vehicles * STEPS);
    rounds = Math.max(LEAST_ROUNDS, Math.min(MOST_ROUNDS, rounds));
    List<Double> nanos = new ArrayList<>();
    for (int round = 1; round < rounds; round++) {
      try (Ride ride = filled(files)) {
        nanos.add(ride.take(STEPS).cpuNanosEach());
      }
    }
    try (Ride ride = filled(files)) {
      nanos.add(ride.take(STEPS).cpuNanosEach());
      Ride.Flow flow = ride.flow();
      return new BenchResult.CurvePoint(
          vehicles,
          ride.statistics().running(),
          ride.signals(),
          nanos.size(),
          Median.of(nanos),
          flow.meanSpeedMps(),
          flow.standingShare());
    }
  }

  private Ride filled(GridFiles files) throws ScenarioException {
    Ride ride = worlds.grid(files, 1);
    ride.take(GridFill.FILLED_SECONDS);
    return ride;
  }
}

package org.lukou.cli.bench;

import java.util.ArrayList;
import java.util.List;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.world.Checkpoint;

/** Runs the profile's scenario through again and again, on one thread. */
final class HourPart {

  private static final int WARM_ROUNDS = 5;

  private final Worlds worlds;
  private final int steps;
  private final List<Double> speeds = new ArrayList<>();
  private long vehicleSteps;
  private String digest;
  private boolean sameDigest = true;

  HourPart(Worlds worlds) {
    this.worlds = worlds;
    this.steps = worlds.scenario().steps();
  }

  /**
   * Measures so many rounds.
   *
   * @param world the scenario at time 0; is closed
   */
  BenchResult.Hour run(Opened world, int rounds) throws ScenarioException {
    Ride ride = world.ride();
    Checkpoint start = world.start();
    try {
      note(ride, world.firstStep().plus(ride.take(steps - 1)));
      for (int round = 1; round < rounds; round++) {
        ride = restart(ride, start);
        note(ride, ride.take(steps));
      }
    } finally {
      ride.close();
    }
    return result(start == null ? "reopen" : "checkpoint");
  }

  private Ride restart(Ride ride, Checkpoint start) throws ScenarioException {
    if (start == null) {
      ride.close();
      return worlds.hour();
    }
    start.restore();
    ride.rewind();
    return ride;
  }

  private void note(Ride ride, Cost cost) {
    speeds.add(cost.millionsPerCpuSecond());
    vehicleSteps = cost.vehicleSteps();
    String now = ride.digest();
    sameDigest &= digest == null || now.equals(digest);
    digest = now;
  }

  private BenchResult.Hour result(String restart) {
    Scenario scenario = worlds.scenario();
    return new BenchResult.Hour(
        scenario.network().toString(),
        scenario.demand().toString(),
        steps,
        vehicleSteps,
        restart,
        List.copyOf(speeds),
        speeds.get(0),
        Median.of(speeds.subList(Math.max(0, speeds.size() - WARM_ROUNDS), speeds.size())),
        digest,
        sameDigest);
  }
}

package org.lukou.traffic.sim.internal.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Lane;
import org.lukou.api.network.Movement;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.SignalCommand;
import org.lukou.api.signal.SignalInterval;
import org.lukou.api.world.Vehicle;
import org.lukou.api.world.VehicleListener;
import org.lukou.api.world.World;

/** The correct drivers on the default city: what they do at yellow and red. */
class CorrectModeTest {

  private static final Path HANGZHOU = Path.of("../../testbed-profiles/hangzhou");
  private static final int STEPS = 1500;
  private static final int CYCLE = 35;
  private static final int GREEN = 30;
  private static final int YELLOW = 33;
  private static final double BRAKE_MPS2 = 4.5;
  private static final double ROUNDING_METRES = 1e-6;

  private final int[] departures = new int[2_000];

  @Test
  void nobodyPassesARedOrYellowHeCouldHaveStoppedAt() throws Exception {
    try (World world = open(1)) {
      long held = 0;
      for (int step = 0; step < STEPS; step++) {
        for (Junction junction : world.network().signalisedJunctions()) {
          world.actuator().apply(command(junction, step));
        }
        boolean[] mustStay = frontsThatCanStopAndMayNotGo(world, step);
        Arrays.fill(departures, 0);
        world.step();
        for (int lane = 0; lane < mustStay.length; lane++) {
          if (mustStay[lane]) {
            assertEquals(0, departures[lane], "lane " + lane + " at step " + step);
            held++;
          }
        }
      }
      assertTrue(held > 1_000, "vehicles were held " + held + " times");
      assertTrue(world.statistics().finished() > 300, "traffic flows");
    }
  }

  @Test
  void theNumberOfThreadsChangesNothing() throws Exception {
    assertEquals(lastLine(1), lastLine(3));
  }

  private String lastLine(int threads) throws Exception {
    try (World world = open(threads)) {
      for (int step = 0; step < 600; step++) {
        for (Junction junction : world.network().signalisedJunctions()) {
          world.actuator().apply(command(junction, step));
        }
        world.step();
      }
      return world.traceLine();
    }
  }

  private World open(int threads) throws Exception {
    Scenario scenario =
        new Scenario(
            HANGZHOU.resolve("network.json"),
            HANGZHOU.resolve("demand.json"),
            0,
            1,
            STEPS,
            Scenario.Mode.CORRECT,
            false,
            Perturbation.NONE,
            threads);
    World world = new TrafficWorldFactory().open(scenario);
    world.listen(new Departures());
    return world;
  }

  private final class Departures implements VehicleListener {
    @Override
    public void created(Vehicle vehicle) {}

    @Override
    public void moved(int vehicle, int fromLane, int toLane) {
      if (fromLane >= 0) {
        departures[fromLane]++;
      }
    }

    @Override
    public void finished(int vehicle) {}
  }

  /** Phases 1 to 4 in turn, each followed by 3 s of yellow and 2 s of all-red. */
  private static SignalCommand command(Junction junction, int step) {
    int phase = 1 + step / CYCLE % 4;
    int next = 1 + (step / CYCLE + 1) % 4;
    MovementSet now = junction.phases().get(phase).green();
    if (step % CYCLE < GREEN) {
      return SignalCommand.show(junction.index(), junction.phases().get(phase));
    }
    MovementSet kept = now.intersect(junction.phases().get(next).green());
    boolean yellow = step % CYCLE < YELLOW;
    return new SignalCommand(
        junction.index(),
        next,
        yellow ? SignalInterval.YELLOW : SignalInterval.ALL_RED,
        kept,
        yellow ? now.minus(kept) : MovementSet.EMPTY);
  }

  private static boolean[] frontsThatCanStopAndMayNotGo(World world, int step) {
    boolean[] result = new boolean[world.network().lanes().size()];
    LaneVehicles vehicles = world.laneVehicles();
    for (Junction junction : world.network().signalisedJunctions()) {
      MovementSet green = command(junction, step).green();
      for (Movement movement : junction.movements()) {
        for (int lane : movement.entryLanes()) {
          result[lane] =
              !green.contains(movement.index())
                  && vehicles.count(lane) > 0
                  && canStop(world.network().lanes().get(lane), vehicles);
        }
      }
    }
    return result;
  }

  private static boolean canStop(Lane lane, LaneVehicles vehicles) {
    double speed = vehicles.speedMps(lane.index(), 0);
    double rest = lane.lengthMetres() - vehicles.distanceMetres(lane.index(), 0);
    return speed * speed / 2 / BRAKE_MPS2 <= rest + ROUNDING_METRES;
  }
}

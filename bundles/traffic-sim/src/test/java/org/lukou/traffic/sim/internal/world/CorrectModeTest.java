package org.lukou.traffic.sim.internal.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Lane;
import org.lukou.api.network.Movement;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.world.Vehicle;
import org.lukou.api.world.VehicleListener;
import org.lukou.api.world.World;

/** The correct drivers on the default city: what they do at yellow and red. */
class CorrectModeTest {

  private static final int STEPS = 1500;
  private static final double BRAKE_MPS2 = 4.5;
  private static final double ROUNDING_METRES = 1e-6;

  private final int[] departures = new int[2_000];

  @Test
  void nobodyPassesARedOrYellowHeCouldHaveStoppedAt() throws Exception {
    try (World world = open(1)) {
      long held = 0;
      for (int step = 0; step < STEPS; step++) {
        boolean[] mustStay = frontsThatCanStopAndMayNotGo(world, step);
        Arrays.fill(departures, 0);
        Hangzhou.step(world, step);
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
        Hangzhou.step(world, step);
      }
      return world.traceLine();
    }
  }

  private World open(int threads) throws Exception {
    World world = Hangzhou.open(Scenario.Mode.CORRECT, false, threads);
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

  private static boolean[] frontsThatCanStopAndMayNotGo(World world, int step) {
    boolean[] result = new boolean[world.network().lanes().size()];
    LaneVehicles vehicles = world.laneVehicles();
    for (Junction junction : world.network().signalisedJunctions()) {
      MovementSet green = Hangzhou.command(junction, step).green();
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

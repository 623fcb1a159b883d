package org.lukou.control.planner.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.LaneVehicles;
import org.lukou.api.world.World;

/**
 * Measured on the default city: rates and shares are those of what is seen, and of nothing else.
 */
class MeasurementsTest {

  private static final int ROAD = 0;
  private static final double INTERVAL_SECONDS = 30;

  private final City city = city();
  private final Picture picture = new Picture(city);
  private final boolean[] red = new boolean[city.lanes()];
  private final Measurements measured = new Measurements(city, INTERVAL_SECONDS);
  private final SplittableRandom random = new SplittableRandom(1);

  private static City city() {
    Hangzhou hangzhou = Hangzhou.of(Hangzhou.DEMAND, 60);
    try (World world = hangzhou.open()) {
      return new City(hangzhou.setup(world, Map.of()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theRateIsWhatCameWithinAnInterval() {
    look(0, 2, 4, 3);
    assertEquals(9 / 33.0, measured.ratePerSecond(ROAD), 1e-9);
    look(30, 0, 0, 0);
    look(60, 0, 0, 0);
    assertTrue(measured.ratePerSecond(ROAD) < 9 / 33.0 / 2, "" + measured.ratePerSecond(ROAD));
    for (int i = 3; i < 40; i++) {
      look(30 * i, 2, 4, 3);
    }
    assertEquals(9 / 33.0, measured.ratePerSecond(ROAD), 0.01);
  }

  @Test
  void whoStandsFartherOnHasComeEarlier() {
    picture.look(new Seen(city.roadLanes[ROAD], 400, 5, 5, 5), red);
    measured.look(picture, 0);
    assertEquals(0, measured.ratePerSecond(ROAD));
  }

  @Test
  void waysAreDrawnAsTheyHaveBeenTaken() {
    for (int i = 0; i < 50; i++) {
      look(30 * i, 1, 8, 1);
    }
    int through = city.laneTargets[city.roadLanes[ROAD][1]][0];
    double drawn = 0;
    for (int i = 0; i < 10_000; i++) {
      drawn += measured.turn(ROAD, random) == through ? 1 : 0;
    }
    assertEquals(0.8, drawn / 10_000, 0.03);
  }

  @Test
  void theLaneTellsTheNextTurn() {
    Routes routes = new Routes(city, measured, 90);
    for (int lane : city.roadLanes[ROAD]) {
      int[] route = routes.from(lane, random);
      assertEquals(ROAD, route[0]);
      assertEquals(city.laneTargets[lane][0], route[1]);
    }
  }

  @Test
  void aRouteReachesAsFarAsIsLookedAheadOrToTheBorder() {
    Routes routes = new Routes(city, measured, 90);
    for (int i = 0; i < 200; i++) {
      int[] route = routes.entering(ROAD, random);
      double seconds = Arrays.stream(route).skip(1).mapToDouble(city::freeFlowSeconds).sum();
      boolean leaves = city.roadTargets[route[route.length - 1]].length == 0;
      assertTrue(seconds >= 90 || leaves, Arrays.toString(route));
      for (int k = 1; k < route.length; k++) {
        assertTrue(Arrays.binarySearch(city.roadTargets[route[k - 1]], route[k]) >= 0);
      }
    }
  }

  private void look(double timeSeconds, int left, int through, int right) {
    picture.look(new Seen(city.roadLanes[ROAD], 100, left, through, right), red);
    measured.look(picture, timeSeconds);
  }

  /** So many vehicles on the three lanes of a road, all at one place. */
  private static final class Seen extends BlindView implements LaneVehicles {
    private final int[] lanes;
    private final double metres;
    private final int[] counts;

    Seen(int[] lanes, double metres, int... counts) {
      this.lanes = lanes;
      this.metres = metres;
      this.counts = counts;
    }

    @Override
    public LaneVehicles laneVehicles() {
      return this;
    }

    @Override
    public int count(int lane) {
      int position = Arrays.binarySearch(lanes, lane);
      return position < 0 ? 0 : counts[position];
    }

    @Override
    public double distanceMetres(int lane, int place) {
      return metres;
    }

    @Override
    public double speedMps(int lane, int place) {
      return 10;
    }
  }
}

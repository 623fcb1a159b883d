package org.lukou.control.planner.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.LaneStates;
import org.lukou.api.world.World;

class PictureTest {

  private City city;
  private Picture picture;
  private LaneStates seen;
  private boolean[] green;

  @BeforeEach
  void prepare() throws Exception {
    Hangzhou hangzhou = Hangzhou.of(Hangzhou.DEMAND, 60);
    try (World world = hangzhou.open()) {
      city = new City(hangzhou.setup(world, Map.of()));
    }
    picture = new Picture(city);
    seen = new LaneStates(city.lanes());
    green = new boolean[city.lanes()];
  }

  @Test
  void putsCountedVehiclesIntoAQueueAndEvenlyBehindIt() {
    seen.setVehicles(0, 5);
    seen.setQueue(0, 2);
    seen.setMeanSpeedMps(0, 6);
    picture.look(new Counted(seen, 0), green);
    double length = city.laneMetres[0];
    assertEquals(5, picture.count(0));
    assertEquals(5, picture.count());
    assertEquals(length, picture.metres(0, 0));
    assertEquals(length - 7.5, picture.metres(0, 1));
    assertEquals(0, picture.mps(0, 1));
    assertEquals(10, picture.mps(0, 2), 1e-9, "the mean of those that move");
    double rest = length - 15;
    assertEquals(rest * 5 / 6, picture.metres(0, 2), 1e-9);
    assertEquals(rest / 6, picture.metres(0, 4), 1e-9);
    assertEquals(2, picture.within(0, rest * 0.6));
    assertFalse(picture.blocked(0));
  }

  @Test
  void leavesOutWhomALaneHasNoRoomFor() {
    seen.setVehicles(0, 10_000);
    seen.setQueue(0, 10_000);
    picture.look(new Counted(seen, 0), green);
    assertEquals(1 + (int) (city.laneMetres[0] / 7.5), picture.count(0));
    assertTrue(picture.blocked(0));
  }

  @Test
  void forgetsWhoIsGone() {
    seen.setVehicles(0, 3);
    picture.look(new Counted(seen, 0), green);
    seen.setVehicles(0, 0);
    picture.look(new Counted(seen, 0), green);
    assertEquals(0, picture.count());
  }

  @Test
  void whoIsOnlyCountedIsFollowedFromWhereHeWas() {
    look(0, 2, 0);
    double length = city.laneMetres[0];
    look(25, 3, 0);
    double driven = 25 * city.laneMps[0];
    assertEquals(length / 4 + driven, picture.metres(0, 1), 1e-9, "the second one was there");
    assertEquals(driven / 2, picture.metres(0, 2), 1e-9, "the third is new");
    assertEquals(length, picture.metres(0, 0), 1e-9, "the first one waits at the red light");
    assertTrue(picture.mps(0, 0) < picture.mps(0, 1));
  }

  @Test
  void atGreenWhoCameToTheStopLineIsGone() {
    look(0, 2, 0);
    green[0] = true;
    look(30, 2, 0);
    double driven = 30 * city.laneMps[0];
    assertEquals(city.laneMetres[0] / 4 + driven, picture.metres(0, 0), 1e-9, "the second one");
    assertEquals(driven / 2, picture.metres(0, 1), 1e-9, "a new one");
  }

  @Test
  void theQueueStandsWhereItsVehiclesHaveCome() {
    look(0, 3, 0);
    look(90, 4, 3);
    double length = city.laneMetres[0];
    for (int place = 0; place < 3; place++) {
      assertEquals(length - 7.5 * place, picture.metres(0, place), 1e-9);
      assertEquals(0, picture.mps(0, place));
    }
    assertEquals(length / 2, picture.metres(0, 3), 1e-9, "the new one, anywhere on the lane");
  }

  @Test
  void nobodyIsNearerThanALengthToTheOneBefore() {
    look(0, 40, 10);
    for (int time = 30; time < 300; time += 30) {
      green[0] = time % 60 == 0;
      look(time, 20 + time % 40, time % 9);
      for (int place = 1; place < picture.count(0); place++) {
        double ahead = picture.metres(0, place - 1);
        assertTrue(
            picture.metres(0, place) <= Math.max(0, ahead - 7.5), ahead + " at place " + place);
      }
    }
  }

  private void look(double timeSeconds, int vehicles, int queue) {
    seen.setVehicles(0, vehicles);
    seen.setQueue(0, queue);
    seen.setMeanSpeedMps(0, city.laneMps[0]);
    picture.look(new Counted(seen, timeSeconds), green);
  }

  /** A view in which vehicles are counted, not seen. */
  private static final class Counted extends BlindView {
    private final LaneStates lanes;
    private final double timeSeconds;

    Counted(LaneStates lanes, double timeSeconds) {
      this.lanes = lanes;
      this.timeSeconds = timeSeconds;
    }

    @Override
    public double timeSeconds() {
      return timeSeconds;
    }

    @Override
    public int vehicles(int lane) {
      return lanes.vehicles(lane);
    }

    @Override
    public int queue(int lane) {
      return lanes.queue(lane);
    }

    @Override
    public double meanSpeedMps(int lane) {
      return lanes.meanSpeedMps(lane);
    }
  }
}

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

  @BeforeEach
  void prepare() throws Exception {
    Hangzhou hangzhou = Hangzhou.of(Hangzhou.DEMAND, 60);
    try (World world = hangzhou.open()) {
      city = new City(hangzhou.setup(world, Map.of()));
    }
    picture = new Picture(city);
    seen = new LaneStates(city.lanes());
  }

  @Test
  void putsCountedVehiclesIntoAQueueAndEvenlyBehindIt() {
    seen.setVehicles(0, 5);
    seen.setQueue(0, 2);
    seen.setMeanSpeedMps(0, 6);
    picture.look(new Counted(seen));
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
    picture.look(new Counted(seen));
    assertEquals(1 + (int) (city.laneMetres[0] / 7.5), picture.count(0));
    assertTrue(picture.blocked(0));
  }

  @Test
  void forgetsWhoIsGone() {
    seen.setVehicles(0, 3);
    picture.look(new Counted(seen));
    seen.setVehicles(0, 0);
    picture.look(new Counted(seen));
    assertEquals(0, picture.count());
  }

  /** A view in which vehicles are counted, not seen. */
  private static final class Counted extends BlindView {
    private final LaneStates lanes;

    Counted(LaneStates lanes) {
      this.lanes = lanes;
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

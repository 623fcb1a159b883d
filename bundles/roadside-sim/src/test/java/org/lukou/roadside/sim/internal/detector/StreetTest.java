package org.lukou.roadside.sim.internal.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukou.api.network.Detector;
import org.lukou.roadside.sim.internal.fixture.ScriptedStreet;

class StreetTest {

  private final ScriptedStreet world = new ScriptedStreet();

  @Test
  void occupancyIsTheShareOfTheLastMinute() {
    Street street = new Street(world, 0.5);
    assertEquals(0, street.occupancy(1));
    world.put(1, 1, 0, 10, 99);
    look(street, 30);
    assertEquals(1, street.occupancy(1));
    world.put(1, 1, 0, 10, 50);
    look(street, 90);
    assertEquals(0.25, street.occupancy(1));
    look(street, 29);
    assertEquals(1.0 / 120, street.occupancy(1));
    look(street, 1);
    assertEquals(0, street.occupancy(1));
  }

  @Test
  void theLoopLiesInTheLastTwoMetres() {
    Street street = new Street(world, 60);
    world.put(1, 1, 0, 10, 97.9);
    look(street, 1);
    assertEquals(0, street.occupancy(1));
    world.put(1, 1, 0, 10, 98);
    look(street, 1);
    assertEquals(1, street.occupancy(1));
  }

  @Test
  void everyLaneIsWatchedByOneCabinet() {
    assertEquals(
        List.of("cross/ing"),
        WatchedLanes.of(world.network()).keySet().stream().map(j -> j.id()).toList());
    assertEquals(
        world.network().detectors().stream().map(Detector::id).toList(),
        WatchedLanes.of(world.network()).values().iterator().next().stream()
            .map(Detector::id)
            .toList());
  }

  private static void look(Street street, int times) {
    for (int i = 0; i < times; i++) {
      street.look();
    }
  }
}

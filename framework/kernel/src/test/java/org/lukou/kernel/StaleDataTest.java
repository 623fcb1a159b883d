package org.lukou.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukou.api.journal.Tick;
import org.lukou.api.observation.Observation;
import org.lukou.api.observation.ObservedProperty;
import org.lukou.kernel.fixture.City;
import org.lukou.kernel.fixture.Networks;
import org.lukou.kernel.fixture.QueueWorld;

class StaleDataTest {

  private final List<Double> asked = new ArrayList<>();
  private final List<Tick> ticks = new ArrayList<>();

  @Test
  void aJunctionThatNothingIsKnownOfFollowsItsOwnPlan() {
    try (City city = city()) {
      city.steps(91);
      assertEquals(List.of(), asked);
      assertEquals(
          List.of(
              "t=0.0 s, junction junction 0, controller looking: none of its entering lanes has fresh data; the junction"
                  + " follows its own plan until the next decision"),
          city.incidents());
    }
  }

  @Test
  void itIsControlledAgainWhenDataCome() {
    try (City city = city()) {
      city.steps(10);
      offer(city, 65);
      city.steps(55);
      assertEquals(List.of(30.0, 60.0), asked);
    }
  }

  @Test
  void dataThatHaveRunOutAreNeverUsedSilently() {
    try (City city = city()) {
      offer(city, 45);
      city.steps(200);
      assertEquals(List.of(0.0, 30.0), asked);
      assertEquals(1, city.incidents().size());
      assertEquals(2, city.kernel().staleDecisions(), "one of twelve lanes is observed");
    }
    assertEquals(11, ticks.get(0).lanes().stream().filter(Tick.LaneReading::stale).count());
  }

  private City city() {
    QueueWorld world = new QueueWorld(Networks.crossroads()).withoutDetectors();
    return City.of(world.network())
        .sink(ticks::add)
        .under(
            City.interval(
                "looking",
                setup ->
                    view -> {
                      asked.add(view.timeSeconds());
                      return 1;
                    }),
            world);
  }

  private static void offer(City city, double validUntil) {
    assertTrue(
        city.world()
            .observations()
            .offer(new Observation("loop 2", ObservedProperty.QUEUE, 1, 1, 1, 4, validUntil)));
  }
}

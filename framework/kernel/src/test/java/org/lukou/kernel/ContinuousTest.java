package org.lukou.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lukou.kernel.fixture.City;
import org.lukou.kernel.fixture.Networks;
import org.lukou.kernel.fixture.Script;
import org.lukou.kernel.fixture.Script.Seen;
import org.lukou.kernel.fixture.Sequence;
import org.lukou.kernel.fixture.Timings;
import org.lukou.kernel.guard.GuardRule;

class ContinuousTest {

  @Test
  void aWishIsFollowedAtOnceAndTheKernelBringsTheChange() {
    Script script = new Script(1, 1, 1, 2);
    try (City city = City.of(Networks.crossroads()).under(City.continuous("script", script))) {
      city.steps(20);
      assertEquals(List.of("0 GREEN 1", "3 YELLOW 2", "8 GREEN 2"), Sequence.briefly(city));
    }
  }

  @Test
  void aStreetWarnsAndClearsBeforeTheNextGreen() {
    Script script = new Script(1, 5);
    try (City city =
        City.of(Networks.crossroads())
            .timing(Timings.field())
            .under(City.continuous("script", script))) {
      city.steps(10);
      assertEquals(
          List.of(
              "0 GREEN 1 green [1, 2, 4, 5, 8, 11] yellow []",
              "1 YELLOW 5 green [1, 2, 5, 8, 11] yellow [4]",
              "4 ALL_RED 5 green [1, 2, 5, 8, 11] yellow []",
              "6 GREEN 5 green [0, 1, 2, 5, 8, 11] yellow []"),
          Sequence.of(city.world(), city.junction(0)));
    }
  }

  @Test
  void itIsAskedDuringAChangeTooButItsWishesThenArePassedOver() {
    Script script = new Script(2, 3, 4, 3, 2, 2);
    try (City city = City.of(Networks.crossroads()).under(City.continuous("script", script))) {
      city.steps(7);
      assertEquals(
          List.of(
              new Seen(0, 1, 0),
              new Seen(1, 2, 0),
              new Seen(2, 2, 0),
              new Seen(3, 2, 0),
              new Seen(4, 2, 0),
              new Seen(5, 2, 0),
              new Seen(6, 2, 1)),
          script.seen());
      assertEquals(List.of("0 YELLOW 2", "5 GREEN 2"), Sequence.briefly(city));
    }
  }

  @Test
  void theGuardHoldsTheMinimumGreenAgainstIt() {
    Script script = new Script(1, 2);
    try (City city =
        City.of(Networks.crossroads())
            .timing(Timings.field(8, 100, 100))
            .enforced()
            .under(City.continuous("script", script))) {
      city.steps(14);
      assertEquals(
          List.of("0 GREEN 1", "8 YELLOW 2", "11 ALL_RED 2", "13 GREEN 2"), Sequence.briefly(city));
      assertEquals(
          Map.of(GuardRule.MINIMUM_GREEN, 7L), city.kernel().guardCounts().interventions());
    }
  }

  @Test
  void aPhaseKeptForChangesIsNotForItToChoose() {
    Script script = new Script(0);
    try (City city =
        City.of(Networks.crossroads()).phases(1, 2).under(City.continuous("script", script))) {
      city.steps(1);
      assertEquals(1, city.kernel().incidents().count());
    }
  }
}

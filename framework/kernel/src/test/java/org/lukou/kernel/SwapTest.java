package org.lukou.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lukou.kernel.fixture.City;
import org.lukou.kernel.fixture.Networks;
import org.lukou.kernel.fixture.SafetyCheck;
import org.lukou.kernel.fixture.Sequence;
import org.lukou.kernel.fixture.Timings;

class SwapTest {

  @Test
  void theNextAlgorithmTakesOverAtItsDecisionThroughTheChangeInterval() {
    try (City city = City.of(Networks.crossroads()).under(City.always(1))) {
      city.steps(40);
      city.kernel().swap(City.always(2));
      assertEquals("always 1", city.kernel().algorithm(), "nothing happens within a step");
      city.steps(1);
      assertEquals("always 2", city.kernel().algorithm());
      city.steps(40);
      assertEquals(List.of("0 GREEN 1", "60 YELLOW 2", "65 GREEN 2"), Sequence.briefly(city));
    }
  }

  @Test
  void everyStepIsDecidedByExactlyOneAlgorithm() {
    List<String> asked = new ArrayList<>();
    try (City city = City.of(Networks.crossroads()).under(noting("old", asked))) {
      city.steps(3);
      city.kernel().swap(noting("new", asked));
      city.steps(3);
    }
    assertEquals(List.of("old 0", "old 1", "old 2", "new 3", "new 4", "new 5"), asked);
  }

  @Test
  void theLastOfSeveralRequestsWins() {
    try (City city = City.of(Networks.crossroads()).under(City.always(1))) {
      city.kernel().withdraw();
      city.kernel().swap(City.always(3));
      city.kernel().swap(City.always(4));
      city.steps(1);
      assertEquals("always 4", city.kernel().algorithm());
    }
  }

  @Test
  void aPlanThatTakesOverBeginsThroughTheChangeInterval() {
    try (City city = City.of(Networks.crossroads()).under(City.always(1))) {
      city.steps(40);
      city.kernel().swap(City.everyStep("plan", view -> 4));
      city.steps(20);
      assertEquals(List.of("0 GREEN 1", "40 YELLOW 4", "45 GREEN 4"), Sequence.briefly(city));
      assertTrue(city.kernel().guardCounts().reports().isEmpty(), "taking over is no offence");
    }
  }

  @Test
  void aPlanThatTakesOverLetsAChangeFinish() {
    try (City city = City.of(Networks.crossroads()).timing(Timings.field()).under(City.always(2))) {
      city.steps(2);
      city.kernel().swap(City.everyStep("plan", view -> 4));
      city.steps(20);
      assertEquals(
          List.of("0 YELLOW 2", "3 ALL_RED 2", "5 YELLOW 4", "8 ALL_RED 4", "10 GREEN 4"),
          Sequence.briefly(city));
    }
  }

  @Test
  void withoutAnAlgorithmEveryJunctionFollowsItsOwnPlan() {
    try (City city = City.of(Networks.row(2)).under(City.always(2))) {
      city.steps(40);
      city.kernel().withdraw();
      city.steps(100);
      List<String> expected =
          List.of(
              "0 YELLOW 2",
              "5 GREEN 2",
              "40 GREEN 0",
              "45 GREEN 1",
              "75 YELLOW 2",
              "80 GREEN 2",
              "105 YELLOW 3",
              "110 GREEN 3",
              "135 YELLOW 4");
      assertEquals(expected, Sequence.briefly(city, 0));
      assertEquals(expected, Sequence.briefly(city, 1));
      assertEquals("", city.kernel().algorithm());
      assertEquals(
          List.of(
              "t=40.0 s, junction all, controller always 2: the algorithm was taken away; every"
                  + " junction follows its plan"),
          city.incidents());
    }
  }

  @Test
  void aPlanThatIsInterruptedByAnAlgorithmGoesOnUntilItDecides() {
    try (City city = City.of(Networks.crossroads()).under(City.always(2))) {
      city.steps(40);
      city.kernel().withdraw();
      city.steps(10);
      city.kernel().swap(City.always(3));
      city.steps(20);
      assertEquals(
          List.of(
              "0 YELLOW 2", "5 GREEN 2", "40 GREEN 0", "45 GREEN 1", "60 YELLOW 3", "65 GREEN 3"),
          Sequence.briefly(city));
    }
  }

  @Test
  void theFallbackHoldsAGreenThatIsTooShort() {
    try (City city =
        City.of(Networks.crossroads())
            .timing(Timings.paper(20, 1_000, 1_000))
            .enforced()
            .under(City.everyStep("plan", view -> view.timeSeconds() < 10 ? 1 : 3))) {
      city.steps(30);
      city.kernel().withdraw();
      city.steps(20);
      // 3 is green from 25 on: until 45 at least, when the plan has come from 0 to 1
      assertEquals(
          List.of("0 GREEN 1", "20 YELLOW 3", "25 GREEN 3", "45 YELLOW 1", "50 GREEN 1"),
          Sequence.briefly(city.steps(1)));
    }
  }

  @Test
  void theFallbackShowsNoPhaseThatIsRefused() {
    try (City city =
        City.of(Networks.crossroadsWithCrossingPhase(Networks.plan(5, 9, 9, 9, 9, 9, 9, 9, 9, 9)))
            .timing(Timings.paper(0, 1_000, 1_000))
            .phases(1, 2, 3)
            .enforced()
            .under(City.always(1))) {
      city.kernel().withdraw();
      city.steps(300);
      new SafetyCheck(city.world(), city.junction(0)).letsNoCrossingMovementsGo();
      assertEquals(
          List.of("0 GREEN 1", "30 YELLOW 2", "35 GREEN 2", "60 YELLOW 3", "65 GREEN 3"),
          Sequence.briefly(city).subList(0, 5));
    }
  }

  @Test
  void aNetworkWhosePhasesCrossIsRefusedUnlessTheyArePermitted() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> crossing().under(City.always(9)))
            .getMessage();
    assertTrue(
        message.startsWith(
            "junction junction 0: phase 9 lets crossing movements go together: 1 (road 0 to road"
                + " 3) and 7 (road 4 to road 7). Permit the phase"),
        message);
    try (City city = crossing().permitted(9).under(City.always(9))) {
      city.steps(6);
      assertEquals(List.of("0 YELLOW 9", "5 GREEN 9"), Sequence.briefly(city));
    }
  }

  /** Swapped and withdrawn at any step, whatever was under way. */
  @Property(seed = "4", tries = 300)
  void noTakeoverIsSeenFromTheStreet(
      @ForAll @IntRange(min = 1, max = 90) int firstSwap,
      @ForAll @IntRange(min = 1, max = 20) int later,
      @ForAll boolean field,
      @ForAll @IntRange(max = 2) int kind) {
    try (City city =
        City.of(Networks.crossroads())
            .timing(field ? Timings.field() : Timings.paper())
            .under(City.interval("turning", setup -> view -> turning(view.timeSeconds(), 30)))) {
      city.steps(firstSwap);
      exchange(city, kind);
      city.steps(later);
      exchange(city, (kind + 1) % 3);
      city.steps(later);
      exchange(city, (kind + 2) % 3);
      city.steps(120);
      new SafetyCheck(city.world(), city.junction(0))
          .isNeverDark()
          .letsNoCrossingMovementsGo()
          .separatesCrossingGreens(5);
      assertEquals(firstSwap + 2 * later + 120, city.world().steps());
    }
  }

  private static void exchange(City city, int kind) {
    switch (kind) {
      case 0 -> city.kernel().withdraw();
      case 1 -> city.kernel().swap(City.always(4));
      default -> city.kernel().swap(City.everyStep("plan", v -> planned(v.timeSeconds())));
    }
  }

  private static int turning(double seconds, int stage) {
    return 1 + (int) seconds / stage % 4;
  }

  /** Phases of 10 s with 5 s of the change phase between them. */
  private static int planned(double seconds) {
    return seconds % 15 < 10 ? turning(seconds, 15) : 0;
  }

  private static City.Builder crossing() {
    return City.of(Networks.crossroadsWithCrossingPhase(Networks.PLAN)).enforced();
  }

  private static Algorithm noting(String name, List<String> asked) {
    return City.everyStep(
        name,
        view -> {
          asked.add(name + " " + (int) view.timeSeconds());
          return 1;
        });
  }
}

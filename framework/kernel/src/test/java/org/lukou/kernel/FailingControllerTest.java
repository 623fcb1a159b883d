package org.lukou.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lukou.api.control.Cadence;
import org.lukou.api.control.Controller;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;
import org.lukou.kernel.fixture.City;
import org.lukou.kernel.fixture.Hang;
import org.lukou.kernel.fixture.Networks;
import org.lukou.kernel.fixture.SafetyCheck;
import org.lukou.kernel.fixture.Sequence;
import org.lukou.kernel.fixture.Timings;
import org.lukou.kernel.guard.GuardRule;

@Timeout(60)
class FailingControllerTest {

  /** What a junction shows that follows its own plan from the first step on. */
  private static final List<String> OWN_PLAN =
      List.of(
          "0 GREEN 0",
          "5 GREEN 1",
          "35 YELLOW 2",
          "40 GREEN 2",
          "65 YELLOW 3",
          "70 GREEN 3",
          "95 YELLOW 4",
          "100 GREEN 4");

  /** What one shows whose controller changes to 2 at 30 s and to 3 at 60 s. */
  private static final List<String> AS_WANTED =
      List.of("0 GREEN 1", "30 YELLOW 2", "35 GREEN 2", "60 YELLOW 3", "65 GREEN 3");

  static Stream<Controller> failing() {
    return Stream.of(
        view -> {
          throw new IllegalStateException("no idea");
        },
        view -> {
          throw new AssertionError("broken");
        },
        view -> {
          throw new NoClassDefFoundError("org/example/Gone");
        },
        FailingControllerTest::endless,
        view -> view.queue(-1));
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int endless(JunctionView view) {
    return 1 + endless(view);
  }

  @ParameterizedTest
  @MethodSource("failing")
  void oneThatFailsCostsItsJunctionAloneTheController(Controller flawed) {
    try (City city = row(flawed, new Hang())) {
      city.steps(120);
      assertOnlyTheMiddleFellBack(city);
      assertEquals(3, city.kernel().incidents().count());
    }
  }

  @ParameterizedTest
  @MethodSource("failing")
  void oneThatFailsWithoutABudgetCostsNoMoreThanThat(Controller flawed) {
    try (City city = City.of(Networks.row(3)).under(middle(flawed))) {
      city.steps(120);
      assertOnlyTheMiddleFellBack(city);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {99, -1, 0, Integer.MAX_VALUE})
  void oneThatWantsNoPhaseOfItsJunctionIsToldSo(int nonsense) {
    try (City city = row(view -> nonsense, new Hang())) {
      city.steps(120);
      assertOnlyTheMiddleFellBack(city);
      assertEquals(
          "t=0.0 s, junction junction 1, controller flawed: wants phase "
              + nonsense
              + ", which is no phase this junction may be asked for; the junction follows its own"
              + " plan until the next decision",
          city.incidents().get(0));
      assertEquals(
          Map.of(GuardRule.UNKNOWN_PHASE, 3L), city.kernel().guardCounts().interventions());
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneThatIsStuckCostsOneThreadAndTheCityGoesOn(Hang.Way way) {
    try (Hang hang = new Hang();
        City city = row(stuck(hang, way), hang)) {
      city.steps(1);
      assertTrue(hang.threads().size() <= 2, "the stuck one, and one that decides");
      Set<Thread> afterOneStep = hang.threads();
      city.steps(119);
      assertTrue(afterOneStep.containsAll(hang.threads()), "no other thread was ever needed");
      assertOnlyTheMiddleFellBack(city);
      assertEquals(
          List.of(
              "t=0.0 s, junction junction 1, controller flawed: did not decide within its budget of"
                  + " 5.0 ms; the junction follows its own plan until the algorithm is swapped"),
          city.incidents());
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerThatComesWhenTheCityHasGoneOnChangesNothing(Hang.Way way) {
    try (Hang hang = new Hang();
        City city = row(stuck(hang, way), hang)) {
      city.steps(50);
      hang.release();
      city.steps(70);
      assertOnlyTheMiddleFellBack(city);
    }
  }

  @Test
  void anIncidentSaysWhenWhereWhoAndWhat() {
    Controller flawed =
        view -> {
          throw new IllegalStateException("no idea");
        };
    try (City city = row(flawed, new Hang())) {
      city.steps(61);
      String first = city.incidents().get(0);
      assertTrue(
          first.startsWith(
              "t=0.0 s, junction junction 1, controller flawed: failed with"
                  + " java.lang.IllegalStateException: no idea at"
                  + " org.lukou.kernel.FailingControllerTest"),
          first);
      assertTrue(first.endsWith("the junction follows its own plan until the next decision"));
      assertTrue(city.incidents().get(2).startsWith("t=60.0 s, junction junction 1"));
      assertTrue(city.incidents().get(2).endsWith("until the algorithm is swapped"));
    }
  }

  @Test
  void anExceptionThatCannotBePrintedIsToldByItsClass() {
    Controller flawed =
        view -> {
          throw new Unspeakable();
        };
    try (City city = row(flawed, new Hang())) {
      city.steps(120);
      assertOnlyTheMiddleFellBack(city);
      assertTrue(city.incidents().get(0).contains("failed with " + Unspeakable.class.getName()));
    }
  }

  @Test
  void oneThatFailsOnceIsAskedAgainAtTheNextDecision() {
    List<Double> asked = new ArrayList<>();
    Controller flawed =
        view -> {
          asked.add(view.timeSeconds());
          if (view.timeSeconds() == 30) {
            throw new IllegalStateException("once");
          }
          return view.timeSeconds() < 30 ? 1 : 4;
        };
    try (City city = row(flawed, new Hang())) {
      city.steps(91);
      assertEquals(List.of(0.0, 30.0, 60.0, 90.0), asked);
      assertEquals(
          List.of("0 GREEN 1", "30 GREEN 0", "35 GREEN 1", "60 YELLOW 4", "65 GREEN 4"),
          brief(city, 1));
    }
  }

  @Test
  void threeFailuresInARowRetireAController() {
    List<Double> asked = new ArrayList<>();
    Controller flawed =
        view -> {
          asked.add(view.timeSeconds());
          throw new IllegalStateException("always");
        };
    try (City city = row(flawed, new Hang())) {
      city.steps(300);
      assertEquals(List.of(0.0, 30.0, 60.0), asked);
    }
  }

  @Test
  void aDecisionInBetweenForgivesEarlierFailures() {
    List<Double> asked = new ArrayList<>();
    Controller flawed =
        view -> {
          asked.add(view.timeSeconds());
          if (asked.size() % 3 != 0) {
            throw new IllegalStateException("two of three");
          }
          return 2;
        };
    try (City city = row(flawed, new Hang())) {
      city.steps(300);
      assertEquals(10, asked.size());
    }
  }

  @Test
  void anotherAlgorithmBringsARetiredJunctionBack() {
    try (Hang hang = new Hang();
        City city = row(stuck(hang, Hang.Way.BUSY), hang)) {
      city.steps(50);
      city.kernel().swap(City.always(3));
      city.steps(50);
      assertEquals(
          List.of(
              "0 GREEN 0", "5 GREEN 1", "35 YELLOW 2", "40 GREEN 2", "50 YELLOW 3", "55 GREEN 3"),
          brief(city, 1));
    }
  }

  @Test
  void aFailingWholeNetworkControllerCostsEveryJunctionUntilTheNextDecision() {
    Algorithm flawed =
        City.wholeNetwork(
            "flawed",
            (view, phases) -> {
              if (view.timeSeconds() == 0) {
                phases[0] = 7;
                throw new IllegalStateException("half way");
              }
              Arrays.fill(phases, 4);
            });
    try (City city = City.of(Networks.row(3)).under(flawed)) {
      city.steps(60);
      for (int junction = 0; junction < 3; junction++) {
        assertEquals(
            List.of("0 GREEN 0", "5 GREEN 1", "30 YELLOW 4", "35 GREEN 4"), brief(city, junction));
      }
      assertEquals(3, city.kernel().incidents().count());
    }
  }

  @Test
  void aWholeNetworkControllerMayBeRightAboutOneJunctionAndWrongAboutAnother() {
    Algorithm flawed =
        City.wholeNetwork(
            "flawed",
            (view, phases) -> {
              phases[1] = 99;
              phases[2] = 4;
            });
    try (City city = City.of(Networks.row(3)).under(flawed)) {
      city.steps(30);
      assertEquals(List.of("0 GREEN 1"), brief(city, 0));
      assertEquals(List.of("0 GREEN 0", "5 GREEN 1"), brief(city, 1));
      assertEquals(List.of("0 YELLOW 4", "5 GREEN 4"), brief(city, 2));
    }
  }

  /** In a street junctions come to decide at different times; each would ask it anew. */
  @Test
  void aStuckWholeNetworkControllerIsNeverAskedAgain() {
    try (Hang hang = new Hang()) {
      int[] asked = {0};
      Algorithm flawed =
          City.wholeNetwork(
              "flawed",
              (view, phases) -> {
                if (asked[0]++ == 0) {
                  phases[1] = 2;
                } else {
                  hang.stay(Hang.Way.PARKED);
                }
              });
      try (City city =
          City.of(Networks.row(3))
              .timing(Timings.field())
              .budget(Hang.BUDGET_NANOS, hang.clock())
              .under(flawed)) {
        city.steps(10);
        Set<Thread> before = hang.threads();
        city.steps(100);
        assertEquals(2, asked[0]);
        assertTrue(before.containsAll(hang.threads()), "one thread was given up, none came");
        assertEquals(3, city.kernel().incidents().count());
        for (int junction = 0; junction < 3; junction++) {
          new SafetyCheck(city.world(), city.junction(junction)).isNeverDark();
          assertTrue(brief(city, junction).contains("10 GREEN 0"), "the plan begins");
        }
      }
    }
  }

  @Test
  void anAlgorithmThatCannotBeginLeavesTheOldOneInCharge() {
    ControllerFactory broken =
        setup -> {
          throw new NoClassDefFoundError("org/example/Gone");
        };
    ControllerFactory picky =
        setup -> {
          throw new IllegalArgumentException("margin is -1; it must be 0 or more");
        };
    try (City city = City.of(Networks.crossroads()).under(City.always(2))) {
      city.steps(10);
      assertFalse(city.kernel().swap(City.interval("empty", setup -> null)));
      city.steps(1);
      assertFalse(city.kernel().swap(City.interval("broken", broken)));
      city.steps(1);
      assertFalse(city.kernel().swap(City.interval("unclear", new Unclear())));
      assertFalse(city.kernel().swap(City.interval("picky", picky)));
      city.steps(50);
      assertEquals("always 2", city.kernel().algorithm());
      assertEquals(List.of("0 YELLOW 2", "5 GREEN 2"), Sequence.briefly(city));
      assertEquals(4, city.incidents().size());
      assertTrue(city.incidents().get(0).contains("controller empty: could not take over"));
      assertTrue(city.incidents().get(1).contains("NoClassDefFoundError: org/example/Gone"));
      assertTrue(city.incidents().get(2).contains("no cadence today"));
      assertTrue(
          city.incidents()
              .get(3)
              .endsWith("take over, because margin is -1; it must be 0 or more"));
    }
  }

  @Test
  void aThousandIncidentsAreKeptAndAllAreCounted() {
    Controller flawed =
        view -> {
          if (view.timeSeconds() % 2 == 0) {
            throw new IllegalStateException("every other second");
          }
          return 1;
        };
    try (City city = City.of(Networks.crossroads()).under(City.everyStep("flawed", flawed))) {
      city.steps(3_000);
      assertEquals(1_500, city.kernel().incidents().count());
      assertEquals(1_000, city.kernel().incidents().first().size());
    }
  }

  private static City row(Controller middle, Hang hang) {
    return City.of(Networks.row(3)).budget(Hang.BUDGET_NANOS, hang.clock()).under(middle(middle));
  }

  /** A controller for the middle one of three junctions; the others change at every decision. */
  private static Algorithm middle(Controller controller) {
    return City.interval(
        "flawed",
        setup ->
            setup.junction().index() == 1
                ? controller
                : view -> 1 + Math.min(2, (int) view.timeSeconds() / 30));
  }

  private static Controller stuck(Hang hang, Hang.Way way) {
    return view -> {
      hang.stay(way);
      return 7;
    };
  }

  private static void assertOnlyTheMiddleFellBack(City city) {
    assertEquals(AS_WANTED, brief(city, 0));
    assertEquals(OWN_PLAN, brief(city, 1));
    assertEquals(AS_WANTED, brief(city, 2));
    assertFalse(city.kernel().incidents().first().isEmpty());
    for (Incident incident : city.kernel().incidents().first()) {
      assertEquals("junction 1", incident.junction());
      assertEquals("flawed", incident.controller());
    }
  }

  private static List<String> brief(City city, int junction) {
    return Sequence.briefly(city, junction);
  }

  private static final class Unspeakable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("not even this");
    }
  }

  private static final class Unclear implements ControllerFactory {
    @Override
    public Controller create(JunctionSetup setup) {
      return view -> 1;
    }

    @Override
    public Cadence cadence() {
      throw new IllegalStateException("no cadence today");
    }
  }
}

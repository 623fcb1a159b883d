package org.lukou.kernel;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.Controller;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Network;
import org.lukou.api.signal.SignalPlan;
import org.lukou.api.signal.SignalTiming;
import org.lukou.api.signal.SignalTiming.Style;
import org.lukou.kernel.fixture.City;
import org.lukou.kernel.fixture.Networks;
import org.lukou.kernel.fixture.QueueWorld;
import org.lukou.kernel.fixture.SafetyCheck;
import org.lukou.kernel.fixture.Timings;

/** What the street sees while a guard that enforces watches controllers without sense. */
class SafetyTest {

  private static final int STEPS = 900;
  private static final List<SignalPlan> PLANS =
      List.of(
          Networks.PLAN,
          Networks.plan(5, 30, 5, 30),
          Networks.plan(1, 2, 1, 3, 2),
          Networks.plan(0, 0),
          Networks.plan(5, 9, 9, 9, 9, 9, 9, 9, 9, 9));

  @Property(seed = "1", tries = 120)
  void noControllerBringsCrossingTrafficTogether(
      @ForAll @IntRange(max = 1_000_000) int seed,
      @ForAll boolean everyStep,
      @ForAll boolean field) {
    Random random = new Random(seed);
    SignalTiming timing = timing(random, field);
    Network network = Networks.crossroadsWithCrossingPhase(PLANS.get(random.nextInt(5)));
    Controller controller = senseless(random, everyStep ? 0.05 : 0.5, 0, -1, 99);
    try (City city = city(network, timing, everyStep, controller)) {
      crowd(city.world(), random);
      for (int step = 0; step < STEPS; step++) {
        if (random.nextInt(100) == 0) {
          exchange(city, random);
        }
        city.steps(1);
      }
      new SafetyCheck(city.world(), city.junction(0))
          .isNeverDark()
          .letsNoCrossingMovementsGo()
          .holdsMinimumGreen((int) timing.minimumGreenSeconds())
          .separatesCrossingGreens(changeSteps(timing));
    }
  }

  /** Eight movements may starve at once; the last of them is served after the other seven. */
  @Property(seed = "2", tries = 120)
  void noControllerKeepsWhoWaitsBeyondTheMaximumRedAndItsTurn(
      @ForAll @IntRange(max = 1_000_000) int seed,
      @ForAll boolean everyStep,
      @ForAll boolean field) {
    Random random = new Random(seed);
    SignalTiming timing = timing(random, field);
    Controller controller = senseless(random, everyStep ? 0.05 : 0.5, everyStep ? 0 : 1);
    try (City city = city(Networks.crossroads(), timing, everyStep, controller)) {
      Junction junction = city.junction(0);
      for (int movement = 0; movement < 12; movement++) {
        city.world().queue(junction, movement, 1 + random.nextInt(20));
      }
      city.steps(STEPS);
      int bound =
          (int) timing.maximumRedSeconds() + 8 * turn(timing, everyStep) + changeSteps(timing);
      SafetyCheck check = new SafetyCheck(city.world(), junction);
      for (int movement = 0; movement < 12; movement++) {
        check.servesWithin(bound, movement);
      }
    }
  }

  @Property(seed = "3", tries = 120)
  void whoWaitsAloneIsServedAtTheFirstDecisionAfterTheMaximumRed(
      @ForAll @IntRange(max = 1_000_000) int seed,
      @ForAll boolean everyStep,
      @ForAll boolean field,
      @ForAll @IntRange(max = 11) int movement) {
    Random random = new Random(seed);
    SignalTiming timing = timing(random, field);
    Controller controller = senseless(random, 0.05, everyStep ? 0 : 1);
    try (City city = city(Networks.crossroads(), timing, everyStep, controller)) {
      city.world().queue(city.junction(0), movement, 1);
      city.steps(STEPS);
      int bound = (int) timing.maximumRedSeconds() + turn(timing, everyStep) + changeSteps(timing);
      new SafetyCheck(city.world(), city.junction(0)).servesWithin(bound, movement);
    }
  }

  @Test
  void anEveryStepControllerThatNeverChangesStarvesNobody() {
    SignalTiming timing = Timings.field(5, 1_000, 60);
    try (City city = city(Networks.crossroads(), timing, true, view -> 1)) {
      for (int movement = 0; movement < 12; movement++) {
        city.world().queue(city.junction(0), movement, 1);
      }
      city.steps(600);
      SafetyCheck check = new SafetyCheck(city.world(), city.junction(0));
      for (int movement = 0; movement < 12; movement++) {
        check.servesWithin(60 + 8 * turn(timing, true) + 5, movement);
      }
    }
  }

  private static City city(
      Network network, SignalTiming timing, boolean everyStep, Controller controller) {
    return City.of(network)
        .timing(timing)
        .phases(1, 2, 3, 4, 5, 6, 7, 8)
        .enforced()
        .under(
            everyStep
                ? City.everyStep("senseless", controller)
                : City.interval("senseless", setup -> controller));
  }

  private static SignalTiming timing(Random random, boolean field) {
    int yellow = random.nextInt(5);
    int allRed = random.nextInt(4);
    int minimumGreen = random.nextInt(13);
    int maximumGreen = minimumGreen + random.nextInt(60);
    int maximumRed = 40 + random.nextInt(100);
    return new SignalTiming(
        field ? Style.FIELD : Style.PAPER,
        5 + random.nextInt(20),
        yellow,
        allRed,
        minimumGreen,
        maximumGreen,
        maximumRed);
  }

  private static int changeSteps(SignalTiming timing) {
    double allRed = timing.style() == Style.PAPER ? 0 : timing.allRedSeconds();
    return (int) (timing.yellowSeconds() + allRed);
  }

  /** How many steps pass at most from one chance to serve a movement to the next. */
  private static int turn(SignalTiming timing, boolean everyStep) {
    int interval = (int) timing.decisionSeconds();
    int change = changeSteps(timing);
    int green = (int) timing.minimumGreenSeconds();
    if (everyStep) {
      return change + green + 1;
    }
    boolean field = timing.style() == Style.FIELD;
    int untilMinimum = field ? green : green + change;
    int decisions = Math.max(1, (untilMinimum + interval - 1) / interval);
    return decisions * interval + (field ? change : 0);
  }

  /** Wants a phase, and with some probability from now on another, or else nonsense. */
  private static Controller senseless(Random random, double restless, int lowest, int... nonsense) {
    int[] wish = {1};
    return view -> {
      if (random.nextDouble() < restless) {
        int draw = random.nextInt(40);
        if (nonsense.length > 0 && draw == 0) {
          throw new IllegalStateException("no idea");
        }
        wish[0] =
            nonsense.length > 0 && draw <= nonsense.length
                ? nonsense[draw - 1]
                : lowest + random.nextInt(view.junction().phases().size() - lowest);
      }
      return wish[0];
    };
  }

  private static void exchange(City city, Random random) {
    switch (random.nextInt(3)) {
      case 0 -> city.kernel().withdraw();
      case 1 -> city.kernel().swap(City.everyStep("other", senseless(random, 0.1, 0, -1)));
      default -> city.kernel().swap(City.interval("other", s -> senseless(random, 0.5, 0, 99)));
    }
  }

  private static void crowd(QueueWorld world, Random random) {
    Junction junction = world.network().junctions().get(0);
    world.afterStep(
        step -> {
          int movement = random.nextInt(12);
          world.queue(junction, movement, random.nextInt(2) * random.nextInt(30));
        });
  }
}

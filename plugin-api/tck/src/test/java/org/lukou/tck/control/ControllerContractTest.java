package org.lukou.tck.control;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.Controller;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.JunctionView;

/** Every rule finds the algorithm that breaks it. */
class ControllerContractTest {

  @Test
  void findsAnAnswerThatIsNoPhase() {
    assertBroken(
        always(setup -> 99),
        ControllerContract::answersAPhaseItMayChooseWhenNobodyIsThere,
        "answered 99");
  }

  @Test
  void findsAPhaseThatIsKeptForChanges() {
    assertBroken(
        always(setup -> 0),
        ControllerContract::answersAPhaseItMayChooseWhenAllLanesAreBusy,
        "one of JunctionSetup.phases");
  }

  @Test
  void findsAChoiceByPlaceInsteadOfIndex() {
    assertBroken(
        always(setup -> Math.min(setup.phases().size(), 2)),
        ControllerContract::answersAPhaseItMayChooseWhenASingleQueueWaits,
        "answered 2");
  }

  @Test
  void findsADivisionByTheNumberOfVehicles() {
    assertBroken(
        setup -> view -> setup.phases().get(0) + 0 * (view.queue(0) / view.vehicles(0)),
        ControllerContract::answersAPhaseItMayChooseWhenNobodyIsThere,
        "/ by zero");
  }

  @Test
  void findsWhoReliesOnRoomBehindEveryLane() {
    assertBroken(
        setup -> view -> view.entryBlocked(1) ? -1 : setup.phases().get(0),
        ControllerContract::answersAPhaseItMayChooseWhenEveryLaneIsFull,
        "answered -1");
  }

  @Test
  void findsWhoThrowsWhenNothingIsFresh() {
    assertBroken(
        setup -> view -> view.stale(0) ? throwing() : setup.phases().get(0),
        ControllerContract::answersAPhaseItMayChooseWhenAllItSeesIsOutOfDate,
        "out of ideas");
  }

  @Test
  void findsWhoTakesSingleVehiclesForGranted() {
    assertBroken(
        setup ->
            view ->
                setup.phases().get(0)
                    + (view.vehicles(0) > 0 && view.laneVehicles().distanceMetres(0, 0) < 0
                        ? 1
                        : 0),
        ControllerContract::answersAPhaseItMayChooseWhenSingleVehiclesAreNotKnown,
        "IndexOutOfBoundsException");
  }

  @Test
  void findsATableThatAMadDetectorLeaves() {
    int[] table = new int[1_000];
    assertBroken(
        setup -> view -> setup.phases().get(0) + table[view.queue(0)],
        ControllerContract::answersAPhaseItMayChooseWhenADetectorHasGoneMad,
        "gone mad");
  }

  @Test
  void findsWhoKeepsAPhaseThatOthersHaveShown() {
    assertBroken(
        setup -> JunctionView::phase,
        ControllerContract::goesOnWhenItTakesOverARunningCityAndIsOverruled,
        "others decide what is shown");
  }

  @Test
  void findsWhoReadsOnAnotherThread() {
    assertBroken(
        setup ->
            view -> {
              CompletableFuture.supplyAsync(() -> view.queue(0)).handle((q, e) -> 0).join();
              return setup.phases().get(0);
            },
        ControllerContract::readsItsViewOnlyWhileItDecides,
        "on the thread");
  }

  @Test
  void findsTheClock() {
    assertBroken(
        setup ->
            view -> setup.phases().get(Math.floorMod(System.nanoTime(), setup.phases().size())),
        ControllerContract::decidesTheSameAgainForTheSameSeedAndViews,
        "no clock");
  }

  @Test
  void findsStateThatControllersShare() {
    assertBroken(
        new Sharing(),
        ControllerContract::controllersOfOneFactoryDoNotDisturbEachOther,
        "share nothing");
  }

  @Test
  void findsWhoRefusesSettingsOfOthers() {
    assertBroken(
        setup -> {
          if (!setup.parameters().unused().isEmpty()) {
            throw new IllegalArgumentException("what is " + setup.parameters().unused() + "?");
          }
          return view -> setup.phases().get(0);
        },
        ControllerContract::leavesSettingsAloneThatItDoesNotKnow,
        "passes over settings");
  }

  @Test
  void findsARefusalThatDoesNotNameTheSetting() {
    assertBroken(
        setup -> {
          if (!setup.parameters().text("order", "up").matches("up|down")) {
            throw new IllegalArgumentException("up or down");
          }
          return view -> setup.phases().get(0);
        },
        ControllerContract::refusesAWrongSettingByNameOrLivesWithIt,
        "whose message names it");
  }

  @Test
  void findsASettingThatIsTakenAndThenCannotBeUsed() {
    assertBroken(
        setup -> {
          int skip = (int) setup.parameters().number("skip", 0);
          return view -> setup.phases().get(skip);
        },
        ControllerContract::refusesAWrongSettingByNameOrLivesWithIt,
        "threw");
  }

  private static ControllerFactory always(ToIntFunction<JunctionSetup> answer) {
    return setup -> view -> answer.applyAsInt(setup);
  }

  private static int throwing() {
    throw new IllegalStateException("out of ideas");
  }

  /** Its controllers take turns instead of each keeping its own. */
  private static final class Sharing implements ControllerFactory {

    private final AtomicInteger turn = new AtomicInteger();

    @Override
    public Controller create(JunctionSetup setup) {
      return view -> setup.phases().get(turn.getAndIncrement() % setup.phases().size());
    }
  }

  private static void assertBroken(
      ControllerFactory factory, Consumer<ControllerContract> rule, String told) {
    ControllerContract contract = new Extended(factory);
    AssertionError failure = assertThrows(AssertionError.class, () -> rule.accept(contract));
    assertTrue(failure.getMessage().contains(told), failure.getMessage());
  }

  private static final class Extended extends ControllerContract {

    private final ControllerFactory factory;

    Extended(ControllerFactory factory) {
      this.factory = factory;
    }

    @Override
    protected ControllerFactory factory() {
      return factory;
    }
  }
}

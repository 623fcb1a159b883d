package org.lukou.kernel.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lukou.kernel.fixture.Networks.CROSSING_PHASE;
import static org.lukou.kernel.fixture.Networks.EL;
import static org.lukou.kernel.fixture.Networks.NL;
import static org.lukou.kernel.fixture.Networks.NT;
import static org.lukou.kernel.fixture.Networks.ST;
import static org.lukou.kernel.fixture.Networks.WL;
import static org.lukou.kernel.fixture.Networks.WT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.LaneStates;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Network;
import org.lukou.api.signal.SignalTiming;
import org.lukou.kernel.fixture.Networks;
import org.lukou.kernel.fixture.Timings;
import org.lukou.kernel.signal.JunctionSignal;
import org.lukou.kernel.time.StepClock;

class SignalGuardTest {

  private static final List<Integer> FOUR = List.of(1, 2, 3, 4);

  private final Network network = Networks.crossroadsWithCrossingPhase(Networks.PLAN);
  private final Junction junction = network.junctions().get(0);
  private final LaneStates lanes = new LaneStates(network.lanes().size());
  private final StepClock clock = new StepClock(1);
  private final GuardCounts counts = new GuardCounts();
  private JunctionSignal signal;

  @Test
  void phasesTheJunctionDoesNotHaveAreUnknown() {
    SignalGuard guard = guard(Timings.paper(), true);
    for (int wish : new int[] {-1, 99, Integer.MIN_VALUE, Integer.MAX_VALUE, 10}) {
      assertFalse(guard.knows(wish, false), "phase " + wish);
      assertFalse(guard.knows(wish, true), "phase " + wish);
    }
  }

  @Test
  void onlyWhoShowsTheChangesMayAskForAPhaseThatIsNotToChoose() {
    SignalGuard guard = guard(Timings.paper(), true);
    assertTrue(guard.knows(0, true));
    assertFalse(guard.knows(0, false));
    assertTrue(guard.knows(7, true));
    assertFalse(guard.knows(7, false));
    assertTrue(guard.knows(4, false));
  }

  @Test
  void anUnknownPhaseIsCountedEvenIfNothingIsEnforced() {
    SignalGuard guard = guard(Timings.paper(), false);
    guard.refuseUnknown();
    assertEquals(GuardRule.UNKNOWN_PHASE, guard.broken());
    assertEquals(Map.of(GuardRule.UNKNOWN_PHASE, 1L), counts.interventions());
  }

  @Test
  void crossingMovementsMustNotGoTogether() {
    SignalGuard guard = guard(Timings.paper(), true);
    assertJudged(guard, CROSSING_PHASE, 1, GuardRule.CROSSING_MOVEMENTS);
    assertEquals(Map.of(GuardRule.CROSSING_MOVEMENTS, 1L), counts.interventions());
    assertTrue(guard.refuses(CROSSING_PHASE));
    assertFalse(guard.refuses(2));
  }

  @Test
  void crossingMovementsMayGoTogetherWhereItIsPermitted() {
    SignalGuard guard = guard(Timings.paper(), true, Set.of(CROSSING_PHASE));
    assertJudged(guard, CROSSING_PHASE, CROSSING_PHASE, null);
    assertFalse(guard.refuses(CROSSING_PHASE));
    assertEquals(Map.of(), counts.interventions());
  }

  @Test
  void aControllerThatInsistsOnACrossingPhaseStarvesNobody() {
    SignalGuard guard = guard(Timings.paper(0, 1_000, 60), true);
    waiting(NT);
    pass(60);
    assertJudged(guard, CROSSING_PHASE, 2, GuardRule.CROSSING_MOVEMENTS);
  }

  @Test
  void aGreenLastsItsMinimum() {
    SignalGuard guard = guard(Timings.field(8, 100, 100), true);
    pass(7);
    assertJudged(guard, 2, 1, GuardRule.MINIMUM_GREEN);
    assertTrue(guard.holdsGreen());
    pass(1);
    assertJudged(guard, 2, 2, null);
    assertFalse(guard.holdsGreen());
    assertEquals(Map.of(GuardRule.MINIMUM_GREEN, 1L), counts.interventions());
  }

  @Test
  void keepingAGreenThatIsTooShortToEndIsNoOffence() {
    SignalGuard guard = guard(Timings.field(8, 100, 100), true);
    assertJudged(guard, 1, 1, null);
  }

  @Test
  void holdsMinimumGreenWhenAnotherMovementStarves() {
    SignalGuard guard = guard(Timings.field(8, 100, 20), true);
    waiting(NT);
    pass(30);
    signal.show(3);
    pass(7);
    assertJudged(guard, 3, 3, null);
    pass(1);
    assertJudged(guard, 3, 2, GuardRule.MAXIMUM_RED);
  }

  @Test
  void holdsMinimumGreenWhenDemandDisappears() {
    SignalGuard guard = guard(Timings.field(8, 100, 100), true);
    waiting(WT);
    pass(5);
    lanes.setQueue(junction.movements().get(WT).entryLanes()[0], 0);
    waiting(NT);
    assertJudged(guard, 2, 1, GuardRule.MINIMUM_GREEN);
  }

  @Test
  void thePhaseKeptForChangesNeedsNoMinimum() {
    SignalGuard guard = guard(Timings.field(8, 100, 100), true);
    pass(10);
    signal.show(0);
    pass(1);
    assertJudged(guard, 2, 2, null);
  }

  @Test
  void aGreenEndsAtItsMaximumIfOthersWait() {
    SignalGuard guard = guard(Timings.field(8, 40, 1_000), true);
    waiting(ST);
    pass(39);
    assertJudged(guard, 1, 1, null);
    pass(1);
    assertJudged(guard, 1, 2, GuardRule.MAXIMUM_GREEN);
  }

  @Test
  void theLastPhaseIsFollowedByTheFirstAtTheMaximumGreen() {
    SignalGuard guard = guard(Timings.field(8, 40, 1_000), true);
    signal.show(4);
    waiting(ST);
    pass(40);
    assertJudged(guard, 4, 1, GuardRule.MAXIMUM_GREEN);
  }

  @Test
  void aGreenMayGoOnForEverIfNobodyElseWaits() {
    SignalGuard guard = guard(Timings.field(8, 40, 60), true);
    waiting(WT);
    pass(10_000);
    assertJudged(guard, 1, 1, null);
  }

  @Test
  void aMovementThatWaitsForTheMaximumRedIsServed() {
    SignalGuard guard = guard(Timings.field(8, 1_000, 60), true);
    waiting(EL);
    pass(59);
    assertJudged(guard, 1, 1, null);
    assertJudged(guard, 4, 4, null);
    pass(1);
    assertJudged(guard, 1, 3, GuardRule.MAXIMUM_RED);
    assertJudged(guard, 4, 3, GuardRule.MAXIMUM_RED);
    assertJudged(guard, 3, 3, null);
  }

  @Test
  void whoHasBeenRedLongestIsServedFirst() {
    SignalGuard guard = guard(Timings.field(8, 1_000, 60), true);
    waiting(NT);
    waiting(NL);
    signal.show(4);
    pass(1);
    signal.show(1);
    pass(100);
    assertJudged(guard, 1, 2, GuardRule.MAXIMUM_RED);
  }

  @Test
  void aMovementNoPhaseServesDoesNotHideOneThatCanBeHelped() {
    SignalTiming timing = Timings.field(8, 1_000, 60);
    signal = new JunctionSignal(junction, timing, 0, clock, command -> {});
    signal.show(1);
    SignalGuard guard =
        new SignalGuard(
            junction,
            new GuardSettings(timing, List.of(1, 2), 0, Set.of(), true),
            signal,
            lanes,
            counts,
            clock);
    waiting(WL);
    pass(100);
    assertJudged(guard, 1, 1, null);
    signal.show(2);
    pass(1);
    signal.show(1);
    waiting(NT);
    pass(60);
    assertJudged(guard, 1, 2, GuardRule.MAXIMUM_RED);
    assertEquals(Map.of(GuardRule.MAXIMUM_RED, 1L), counts.interventions());
  }

  @Test
  void aGuardThatOnlyReportsLetsEveryWishPassAndCountsIt() {
    SignalGuard guard = guard(Timings.field(8, 40, 60), false);
    assertJudged(guard, CROSSING_PHASE, CROSSING_PHASE, GuardRule.CROSSING_MOVEMENTS);
    assertJudged(guard, 2, 2, GuardRule.MINIMUM_GREEN);
    waiting(NT);
    pass(40);
    assertJudged(guard, 1, 1, GuardRule.MAXIMUM_GREEN);
    pass(20);
    assertJudged(guard, 1, 1, GuardRule.MAXIMUM_RED);
    assertTrue(!guard.refusesDirectChange(2) && guard.broken() == GuardRule.MISSING_INTERGREEN);
    assertFalse(guard.refuses(CROSSING_PHASE));
    assertFalse(guard.holdsGreen());
    assertEquals(Map.of(), counts.interventions());
    assertEquals(
        Map.of(
            GuardRule.CROSSING_MOVEMENTS, 1L,
            GuardRule.MINIMUM_GREEN, 1L,
            GuardRule.MAXIMUM_GREEN, 1L,
            GuardRule.MAXIMUM_RED, 1L,
            GuardRule.MISSING_INTERGREEN, 1L),
        counts.reports());
  }

  @Test
  void crossingMovementsMustNotFollowEachOtherDirectly() {
    SignalGuard guard = guard(Timings.field(), true);
    assertTrue(guard.refusesDirectChange(2));
    assertEquals(GuardRule.MISSING_INTERGREEN, guard.broken());
    assertEquals(Map.of(GuardRule.MISSING_INTERGREEN, 1L), counts.interventions());
  }

  @Test
  void movementsThatCrossNothingShownMayFollowDirectly() {
    SignalGuard guard = guard(Timings.field(), true);
    signal.show(5);
    // WT ends, EL comes: they cross
    assertTrue(guard.needsIntergreen(3));
    // only WT and WL end
    assertFalse(guard.needsIntergreen(0));
    signal.show(0);
    pass(5);
    assertFalse(guard.refusesDirectChange(2));
    assertEquals(Map.of(), counts.interventions());
  }

  @Test
  void aChangePhaseShorterThanTheChangeIntervalIsNoIntergreen() {
    SignalGuard guard = guard(Timings.field(), true);
    pass(10);
    signal.show(0);
    pass(4);
    assertTrue(guard.needsIntergreen(2), "a step before yellow and all-red would be over");
    assertFalse(guard.needsIntergreen(1), "the same movements may go on");
    pass(1);
    assertFalse(guard.needsIntergreen(2));
  }

  @Test
  void aGreenThatIsReplacedInItsFirstStepHelpsNobody() {
    SignalGuard guard = guard(Timings.field(0, 1_000, 60), true);
    waiting(NT);
    pass(60);
    signal.show(2);
    assertJudged(guard, 1, 2, GuardRule.MAXIMUM_RED);
    signal.show(1);
    assertJudged(guard, 1, 2, GuardRule.MAXIMUM_RED);
    signal.show(2);
    pass(1);
    assertJudged(guard, 1, 1, null);
  }

  @Test
  void aWishThatBreaksNothingLeavesNoReason() {
    SignalGuard guard = guard(Timings.field(8, 100, 100), true);
    assertJudged(guard, 2, 1, GuardRule.MINIMUM_GREEN);
    guard.passOver();
    assertNull(guard.broken());
    pass(20);
    assertJudged(guard, 2, 2, null);
  }

  private SignalGuard guard(SignalTiming timing, boolean enforced) {
    return guard(timing, enforced, Set.of());
  }

  /** The guard of the junction, which begins with phase 1. */
  private SignalGuard guard(SignalTiming timing, boolean enforced, Set<Integer> permitted) {
    signal = new JunctionSignal(junction, timing, 0, clock, command -> {});
    signal.show(1);
    GuardSettings settings = new GuardSettings(timing, FOUR, 0, permitted, enforced);
    return new SignalGuard(junction, settings, signal, lanes, counts, clock);
  }

  private static void assertJudged(SignalGuard guard, int wish, int verdict, GuardRule broken) {
    assertEquals(verdict, guard.judge(wish));
    assertEquals(broken, guard.broken());
  }

  private void waiting(int movement) {
    lanes.setQueue(junction.movements().get(movement).entryLanes()[0], 3);
  }

  private void pass(int steps) {
    for (int i = 0; i < steps; i++) {
      clock.advance();
    }
  }
}

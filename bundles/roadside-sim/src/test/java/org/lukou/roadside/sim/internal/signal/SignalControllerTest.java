package org.lukou.roadside.sim.internal.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.SignalCommand;
import org.lukou.api.signal.SignalInterval;
import org.lukou.coap.wire.SignalCommandMessage;
import org.lukou.roadside.sim.internal.fixture.Crossing;

class SignalControllerTest {

  private final AtomicInteger latched = new AtomicInteger();
  private final SignalController controller =
      new SignalController(Crossing.junction(), CabinetTiming.USUAL, latched::incrementAndGet);
  private SignalCommand shown;
  private double now;
  private long sequence;

  @Test
  void aNewPhaseComesAsSoonAsMinimumGreenAndYellowAreOver() {
    command(0, Crossing.PHASES.get(0), MovementSet.EMPTY, 100);
    runTo(2);
    command(1, Crossing.PHASES.get(1), MovementSet.EMPTY, 100);
    runTo(4.5);
    assertShown("[0, 1]", "[]");
    runTo(5);
    assertShown("[]", "[0, 1]");
    runTo(7.5);
    assertShown("[]", "[0, 1]");
    runTo(8);
    assertShown("[2, 3]", "[]");
  }

  @Test
  void whatIsGreenInBothPhasesStaysGreen() {
    command(0, Crossing.PHASES.get(0), MovementSet.EMPTY, 100);
    runTo(6);
    command(2, Crossing.PHASES.get(2), MovementSet.EMPTY, 100);
    runTo(7);
    assertShown("[1]", "[0]");
    runTo(12);
    assertShown("[1, 4]", "[]");
  }

  @Test
  void whoIsTakenBackDuringItsYellowIsRedForAStepFirst() {
    command(0, MovementSet.of(0), MovementSet.EMPTY, 100);
    runTo(6);
    command(0, MovementSet.EMPTY, MovementSet.of(0), 100);
    runTo(7);
    assertShown("[]", "[0]");
    command(0, MovementSet.of(0), MovementSet.EMPTY, 100);
    runTo(9);
    assertShown("[]", "[]");
    runTo(9.5);
    assertShown("[0]", "[]");
    assertEquals("leased", mode());
  }

  @Test
  void theOwnPlanTakesOverWhenTheLeaseRunsOut() {
    command(1, Crossing.PHASES.get(1), MovementSet.EMPTY, 20);
    runTo(19.5);
    assertEquals("leased", mode());
    assertEquals(0.5, controller.state(0).remainingSeconds(), 1e-9);
    runTo(20);
    assertEquals("plan", mode());
    assertEquals(0, controller.state(0).remainingSeconds());
    runTo(23.5);
    assertShown("[0, 1]", "[]");
    runTo(35);
    assertShown("[2, 3]", "[]");
  }

  @Test
  void aCommandThatLetsConflictingMovementsGoLatchesAndReddensEverything() {
    command(0, Crossing.PHASES.get(0), MovementSet.EMPTY, 100);
    runTo(6);
    assertEquals(
        Verdict.Kind.LATCHED, command(0, MovementSet.of(0, 2), MovementSet.EMPTY, 100).kind());
    runTo(6.5);
    assertShown("[]", "[]");
    assertEquals("latched", mode());
    assertEquals("flash", controller.state(0).interval());
    assertTrue(controller.state(0).reason().contains("0 and 2"), controller.state(0).reason());
    assertEquals(
        Verdict.Kind.LATCHED, command(0, MovementSet.of(0), MovementSet.EMPTY, 100).kind());
    runTo(300);
    assertShown("[]", "[]");
    assertEquals(1, latched.get());
  }

  @Test
  void yellowBesideAConflictingGreenIsAViolationToo() {
    assertEquals(
        Verdict.Kind.LATCHED, command(1, MovementSet.of(2), MovementSet.of(0), 100).kind());
  }

  @Test
  void afterAResetItIsRedForAWhileAndThenFollowsThePlan() {
    command(0, MovementSet.of(0, 2), MovementSet.EMPTY, 100);
    runTo(1);
    controller.reset();
    runTo(6.5);
    assertShown("[]", "[]");
    assertEquals("plan", mode());
    runTo(7);
    assertShown("[0, 1]", "[]");
  }

  @Test
  void aResetOfWhatHasNotLatchedChangesNothing() {
    command(0, Crossing.PHASES.get(0), MovementSet.EMPTY, 100);
    runTo(2);
    controller.reset();
    runTo(2.5);
    assertShown("[0, 1]", "[]");
    assertEquals("leased", mode());
  }

  @Test
  void whatTheJunctionDoesNotHaveIsMalformed() {
    assertEquals(
        "there is no movement 6", command(0, MovementSet.of(6), MovementSet.EMPTY, 9).reason());
    assertEquals(
        "there is no movement 500",
        command(0, MovementSet.of(0, 1), MovementSet.of(500), 9).reason());
    assertEquals(
        "there is no phase 4", command(4, MovementSet.EMPTY, MovementSet.EMPTY, 9).reason());
    assertFalse(controller.knows("someone"));
  }

  @Test
  void replayedAndLateCommandsAreOutdatedAndEachIdentityCountsOnItsOwn() {
    assertEquals(Verdict.ACCEPTED, give("a", 5, 0));
    assertEquals(Verdict.Kind.OUTDATED, give("a", 5, 0).kind());
    assertEquals(Verdict.Kind.OUTDATED, give("a", 4, 0).kind());
    assertEquals(Verdict.ACCEPTED, give("b", 1, 0));
    assertEquals(Verdict.Kind.OUTDATED, give("a", 6, 5.1).kind());
    assertEquals(Verdict.Kind.OUTDATED, give("a", 6, -5.1).kind());
    assertEquals(Verdict.ACCEPTED, give("a", 6, 5));
  }

  @Test
  void aRestartForgetsWhoCommandedAndShowsRedFirst() {
    command(0, Crossing.PHASES.get(0), MovementSet.EMPTY, 100);
    runTo(2);
    controller.restart(2);
    assertFalse(controller.knows("someone"));
    runTo(7.5);
    assertShown("[]", "[]");
    assertEquals(0, controller.state(0).sequence());
    runTo(8);
    assertShown("[0, 1]", "[]");
  }

  private Verdict give(String identity, long number, double age) {
    return controller.command(
        identity,
        new SignalCommandMessage(
            0, 0, SignalInterval.GREEN, MovementSet.of(0), MovementSet.EMPTY, number, 10),
        age);
  }

  private Verdict command(int phase, MovementSet green, MovementSet yellow, double lease) {
    sequence++;
    return controller.command(
        "someone",
        new SignalCommandMessage(now, phase, SignalInterval.GREEN, green, yellow, sequence, lease),
        0);
  }

  private void runTo(double end) {
    for (; now <= end; now += 0.5) {
      controller.step(now).ifPresent(next -> shown = next);
    }
    now -= 0.5;
  }

  private void assertShown(String green, String yellow) {
    assertEquals(
        green + " and yellow " + yellow + " at " + now,
        shown.green() + " and yellow " + shown.yellow() + " at " + now);
  }

  private String mode() {
    return controller.state(0).mode();
  }
}

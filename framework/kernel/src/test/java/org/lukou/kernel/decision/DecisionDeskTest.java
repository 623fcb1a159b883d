package org.lukou.kernel.decision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lukou.kernel.fixture.Hang;

@Timeout(60)
class DecisionDeskTest {

  private static final int SLOTS = 4;

  private final DecisionRound round = new DecisionRound(SLOTS, SLOTS);

  @Test
  void anUnlimitedBudgetIsTheCallersThread() {
    Thread[] seen = new Thread[1];
    try (DecisionDesk desk = new DecisionDesk(Long.MAX_VALUE, System::nanoTime)) {
      desk.ask(decider(slot -> seen[0] = Thread.currentThread()), all());
    }
    assertSame(Thread.currentThread(), seen[0]);
    assertAnswered(0, 1, 2, 3);
  }

  @Test
  void aBudgetMeansOneThreadForAllRounds() {
    Thread[] seen = new Thread[2];
    try (Hang hang = new Hang();
        DecisionDesk desk = desk(hang)) {
      desk.ask(decider(slot -> seen[0] = Thread.currentThread()), all());
      desk.ask(decider(slot -> seen[1] = Thread.currentThread()), all());
      assertNotSame(Thread.currentThread(), seen[0]);
      assertSame(seen[0], seen[1]);
      assertEquals(Set.of(seen[0]), hang.threads());
    }
    assertFalse(seen[0].isAlive(), "closing waits for the thread");
  }

  @Test
  void onlyTheQuestionsOfARoundAreAsked() {
    try (Hang hang = new Hang();
        DecisionDesk desk = desk(hang)) {
      round.clear();
      round.add(2);
      round.add(0);
      desk.ask(decider(slot -> {}), round);
      assertArrayEquals(new int[] {10, 0, 12, 0}, round.wanted());
      assertEquals(2, desk.latency().count());
    }
  }

  @Test
  void aFailureBelongsToItsSlotAlone() {
    try (Hang hang = new Hang();
        DecisionDesk desk = desk(hang)) {
      AssertionError error = new AssertionError("slot 1");
      desk.ask(
          decider(
              slot -> {
                if (slot == 1) {
                  throw error;
                }
              }),
          all());
      assertSame(error, round.failure(1));
      assertAnswered(0, 2, 3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsStuckIsGivenUpAndTheRestIsAskedOnAFreshThread(Hang.Way way) {
    for (int stuck = 0; stuck < SLOTS; stuck++) {
      int slow = stuck;
      try (Hang hang = new Hang();
          DecisionDesk desk = desk(hang)) {
        desk.ask(
            decider(
                slot -> {
                  if (slot == slow) {
                    hang.stay(way);
                  }
                }),
            all());
        assertInstanceOf(OverrunException.class, round.failure(slow));
        assertEquals(
            "did not decide within its budget of 5.0 ms", round.failure(slow).getMessage());
        for (int slot = 0; slot < SLOTS; slot++) {
          if (slot != slow) {
            assertAnswered(slot);
          }
        }
        assertEquals(SLOTS - 1, desk.latency().count());
      }
    }
  }

  @Test
  void everybodyMayBeStuck() {
    try (Hang hang = new Hang();
        DecisionDesk desk = desk(hang)) {
      desk.ask(decider(slot -> hang.stay(Hang.Way.PARKED)), all());
      for (int slot = 0; slot < SLOTS; slot++) {
        assertInstanceOf(OverrunException.class, round.failure(slot));
      }
      assertEquals(0, desk.latency().count());
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerThatComesTooLateChangesNothing(Hang.Way way) {
    try (Hang hang = new Hang();
        DecisionDesk desk = desk(hang)) {
      desk.ask(
          new Decider() {
            @Override
            public int slots() {
              return SLOTS;
            }

            @Override
            public void decide(int slot, int[] wanted) {
              hang.stay(way);
              Arrays.fill(wanted, 77);
            }
          },
          all());
      desk.ask(decider(slot -> {}), all());
      hang.release();
      assertAnswered(0, 1, 2, 3);
    }
  }

  @Test
  void aThreadThatWasGivenUpAsksNothingMoreWhenItComesBack() {
    AtomicIntegerArray asked = new AtomicIntegerArray(SLOTS);
    try (Hang hang = new Hang();
        DecisionDesk desk = desk(hang)) {
      desk.ask(
          decider(
              slot -> {
                asked.incrementAndGet(slot);
                if (slot == 1) {
                  hang.stay(Hang.Way.PARKED);
                }
              }),
          all());
      hang.release();
      assertEquals("[1, 1, 1, 1]", asked.toString());
    }
  }

  @Test
  void aDeciderThatLeavesItsThreadInterruptedDisturbsNobody() {
    try (Hang hang = new Hang();
        DecisionDesk desk = desk(hang)) {
      for (int i = 0; i < 20; i++) {
        desk.ask(decider(slot -> Thread.currentThread().interrupt()), all());
        assertAnswered(0, 1, 2, 3);
      }
    }
  }

  private static DecisionDesk desk(Hang hang) {
    return new DecisionDesk(Hang.BUDGET_NANOS, hang.clock());
  }

  private DecisionRound all() {
    round.clear();
    Arrays.fill(round.wanted(), 0);
    for (int slot = 0; slot < SLOTS; slot++) {
      round.add(slot);
    }
    return round;
  }

  /** Does something, then wants ten more than its slot. */
  private static Decider decider(IntConsumer first) {
    return new Decider() {
      @Override
      public int slots() {
        return SLOTS;
      }

      @Override
      public void decide(int slot, int[] wanted) {
        first.accept(slot);
        wanted[slot] = 10 + slot;
      }
    };
  }

  private void assertAnswered(int... slots) {
    for (int slot : slots) {
      assertNull(round.failure(slot), "slot " + slot);
      assertEquals(10 + slot, round.wanted()[slot], "slot " + slot);
    }
  }
}

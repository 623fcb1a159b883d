package org.lukou.traffic.sim.internal.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TeamTest {

  private static final int ROUNDS = 2_000;
  private static final int PIECES = 5;

  /** Plain fields: only the team makes what one thread wrote visible to another. */
  private int round;

  private final int[] done = new int[16 * PIECES];

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16})
  void everyPieceIsDoneOnceInEveryRoundAndSeenAfterwards(int size) {
    int[] expected = new int[size * PIECES];
    try (Team team = team(size, (member, owner, piece) -> done[owner * PIECES + piece] += round)) {
      for (round = 1; round <= ROUNDS; round++) {
        team.run();
        for (int i = 0; i < expected.length; i++) {
          expected[i] += round;
        }
        assertArrayEquals(expected, Arrays.copyOf(done, expected.length), "round " + round);
      }
    }
  }

  @Test
  void whatALateMemberDoesNotComeToIsDoneByTheOthers() {
    CountDownLatch helperCame = new CountDownLatch(1);
    CountDownLatch restIsDone = new CountDownLatch(2 * PIECES - 1);
    Team.Work work =
        (member, owner, piece) -> {
          if (member == 1) {
            helperCame.countDown();
            await(restIsDone);
          } else {
            await(helperCame);
            restIsDone.countDown();
          }
        };
    try (Team team = team(2, work)) {
      team.run();
    }
    assertEquals(0, restIsDone.getCount());
  }

  @Test
  void aFailureIsToldToTheCaller() {
    try (Team team =
        team(
            2,
            (member, owner, piece) -> {
              if (owner == 1 && piece == 3) {
                throw new IllegalArgumentException("piece 3");
              }
            })) {
      Exception thrown = assertThrows(IllegalStateException.class, team::run);
      assertTrue(thrown.getMessage().contains("piece 3"), thrown.getMessage());
    }
  }

  @Test
  void anInterruptIsKeptAndEndsNoRound() {
    try (Team team = team(2, (member, owner, piece) -> done[owner * PIECES + piece]++)) {
      for (int i = 1; i <= ROUNDS; i++) {
        Thread.currentThread().interrupt();
        team.run();
        assertTrue(Thread.interrupted());
        assertEquals(i, done[2 * PIECES - 1]);
      }
    }
  }

  @Test
  void noThreadIsLeftAfterwards() {
    CountDownLatch helperCame = new CountDownLatch(1);
    Thread[] helper = new Thread[1];
    Team.Work work =
        (member, owner, piece) -> {
          if (member == 1) {
            helper[0] = Thread.currentThread();
            helperCame.countDown();
          } else {
            await(helperCame);
          }
        };
    try (Team team = team(2, work)) {
      team.run();
    }
    assertFalse(helper[0].isAlive());
  }

  private static Team team(int size, Team.Work work) {
    Team team = new Team(size, PIECES, work);
    team.start();
    return team;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(50, TimeUnit.SECONDS), "nobody came");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

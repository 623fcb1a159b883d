package org.lukou.traffic.sim.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MeetingTest {

  private static final int ROUNDS = 2_000;

  /** Plain fields: only the meeting makes what a member wrote visible to the others. */
  private final int[] written = new int[16];

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16})
  void nobodyGoesOnBeforeAllHaveCome(int size) throws Exception {
    Meeting meeting = new Meeting(size);
    assertEquals(0, missed(size, member -> rounds(meeting, member, size)));
  }

  @Test
  void anInterruptIsKeptAndDisturbsNobody() throws Exception {
    Meeting meeting = new Meeting(2);
    int missed =
        missed(
            2,
            member -> {
              Thread.currentThread().interrupt();
              int seen = rounds(meeting, member, 2);
              assertTrue(Thread.interrupted());
              return seen;
            });
    assertEquals(0, missed);
  }

  private interface Member {
    int attend(int member);
  }

  /** Lets so many members do something side by side; returns what they missed together. */
  private static int missed(int size, Member what) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(size);
    try {
      List<Future<Integer>> members = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        int member = i;
        members.add(threads.submit(() -> what.attend(member)));
      }
      int missed = 0;
      for (Future<Integer> member : members) {
        missed += member.get();
      }
      return missed;
    } finally {
      threads.shutdownNow();
    }
  }

  /** Returns how often another member's work of the round was not there after the meeting. */
  private int rounds(Meeting meeting, int member, int size) {
    int missed = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      written[member] = round;
      meeting.attend(member);
      for (int other = 0; other < size; other++) {
        missed += written[other] == round ? 0 : 1;
      }
      meeting.attend(member);
    }
    return missed;
  }
}

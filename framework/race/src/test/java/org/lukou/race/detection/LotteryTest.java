package org.lukou.race.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotteryTest {

  private static double winners(long seed, double share) {
    Lottery lottery = new Lottery(seed, share);
    return IntStream.range(0, 100_000).filter(lottery::wins).count();
  }

  @Test
  void asManyWinAsTheShareSays() {
    assertEquals(0, winners(1, 0));
    assertEquals(10_000, winners(1, 0.1), 400);
    assertEquals(50_000, winners(7, 0.5), 700);
    assertEquals(100_000, winners(1, 1));
  }

  @Test
  void whoWinsAtASmallShareWinsAtAGreaterOne() {
    Lottery few = new Lottery(3, 0.1);
    Lottery many = new Lottery(3, 0.5);
    IntStream.range(0, 10_000).filter(few::wins).forEach(n -> assertEquals(true, many.wins(n)));
  }

  @Test
  void anotherSeedDrawsOthers() {
    Lottery one = new Lottery(1, 0.5);
    Lottery other = new Lottery(2, 0.5);
    double same = IntStream.range(0, 10_000).filter(n -> one.wins(n) == other.wins(n)).count();
    assertEquals(5_000, same, 300);
    assertNotEquals(10_000, same);
  }
}

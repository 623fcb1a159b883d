package org.lukou.coap.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MessageIdsTest {

  private static final int IDS = 65_536;
  private static final int EVERY = 1_024;

  private final MessageIds ids = new MessageIds();

  private int shortagesOf(int messages, double aSecond) {
    int shortages = 0;
    for (long i = 1; i <= messages; i++) {
      shortages += ids.use((long) (i / aSecond * 1e9)) ? 1 : 0;
    }
    return shortages;
  }

  @Test
  void oneTurnOfAllIdsIsNoShortage() {
    assertEquals(0, shortagesOf(IDS, 10_000));
    assertFalse(ids.areShort(TimeUnit.SECONDS.toNanos(7)));
  }

  @Test
  void theNextTurnIsOneIfItComesTooEarly() {
    assertEquals(1, shortagesOf(IDS + EVERY, 10_000));
    assertTrue(ids.areShort(TimeUnit.SECONDS.toNanos(7)));
    assertFalse(ids.areShort(TimeUnit.SECONDS.toNanos(7 + 247)), "it has passed");
  }

  @Test
  void aRateThatTheyLastForIsNone() {
    assertEquals(0, shortagesOf(4 * IDS, 265)); // 65,536 / 247 s = 265.3 a second
  }

  @Test
  void aRateJustAboveIsOneAgainAndAgain() {
    assertEquals(3 * IDS / EVERY, shortagesOf(4 * IDS, 270));
  }
}

package org.lukou.race.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SeedRangeTest {

  @Test
  void aNumberCountsFromOneAndARangeIsInclusive() {
    assertEquals(new SeedRange(1, 10), SeedRange.parse("10"));
    assertEquals(new SeedRange(0, 3), SeedRange.parse("0-3"));
  }

  @Test
  void fewerThanTwoSeedsAreRefused() {
    for (String text : new String[] {"1", "0", "5-5", "9-3"}) {
      Exception e = assertThrows(IllegalArgumentException.class, () -> SeedRange.parse(text));
      assertTrue(e.getMessage().contains("two seeds or more"), e.getMessage());
    }
  }

  @Test
  void tooManySeedsAndTooLargeOnesAreRefused() {
    assertEquals(10_000, SeedRange.parse("10000").count());
    assertEquals(2, SeedRange.parse("4294967294-4294967295").count());
    refused("10001", "is 10001 seeds, expected at most 10000");
    refused("0-10000", "is 10001 seeds, expected at most 10000");
    refused("4294967295-4294967296", "4294967296 is too large, expected at most 4294967295");
    refused("999999999999999999", "too large");
  }

  private static void refused(String text, String words) {
    Exception e = assertThrows(IllegalArgumentException.class, () -> SeedRange.parse(text));
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }

  @Test
  void anythingElseIsRefusedWithAnExample() {
    for (String text : new String[] {"", "ten", "-3", "1-", "1..5", "99999999999999999999"}) {
      Exception e = assertThrows(IllegalArgumentException.class, () -> SeedRange.parse(text));
      assertTrue(e.getMessage().contains("for example 1-10"), e.getMessage());
    }
  }
}

package org.lukou.race.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

  private static Spread of(double... delays) {
    Spread spread = new Spread();
    for (double delay : delays) {
      spread.add(delay);
    }
    return spread;
  }

  @Test
  void severalTogetherAreAsOne() {
    Spread all = Spread.all(List.of(of(0, 1.2, 900), of(4, 5)));
    assertEquals(5, all.size());
    assertEquals(182.04, all.mean(), 1e-9);
    assertEquals(4, all.quantile(0.5));
    assertEquals(900, all.quantile(1));
    assertEquals(0, all.quantile(0.05));
  }

  @Test
  void nothingHasNoDelay() {
    assertEquals(0, new Spread().quantile(0.5));
    assertEquals(0, new Spread().mean());
  }
}

package org.lukou.benchmarks.devices.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FateTest {

  private static final int DATAGRAMS = 100_000;

  @Test
  void losesTheShareThatIsAskedFor() {
    for (double share : new double[] {0, 0.05, 0.15, 0.3, 1}) {
      assertEquals(share, lost(new Fate(1, 0), share).cardinality() / (double) DATAGRAMS, 0.005);
    }
  }

  @Test
  void losesTheSameDatagramsForTheSameSeed() {
    assertEquals(lost(new Fate(7, 3), 0.3), lost(new Fate(7, 3), 0.3));
    assertNotEquals(lost(new Fate(7, 3), 0.3), lost(new Fate(8, 3), 0.3));
    assertNotEquals(lost(new Fate(7, 3), 0.3), lost(new Fate(7, 4), 0.3));
  }

  @Test
  void losesNothingMoreThanInBetterWeather() {
    BitSet little = lost(new Fate(7, 0), 0.05);
    little.andNot(lost(new Fate(7, 0), 0.3));
    assertTrue(little.isEmpty());
  }

  @Test
  void drawsLossAndDuplicationIndependently() {
    Fate fate = new Fate(5, 0);
    Weather weather = new Weather(0.3, 0.3, 0, 0, 0);
    long both =
        LongStream.range(0, DATAGRAMS)
            .filter(n -> fate.lost(n, weather) && fate.doubled(n, weather))
            .count();
    assertEquals(0.09, both / (double) DATAGRAMS, 0.005);
  }

  @Test
  void holdsBackForNoLongerThanAsked() {
    Fate fate = new Fate(5, 0);
    Weather weather = new Weather(0, 0, 0.5, 0.2, 1);
    double longest =
        LongStream.range(0, DATAGRAMS)
            .mapToDouble(n -> fate.delaySeconds(n, weather))
            .max()
            .orElseThrow();
    assertTrue(longest > 1.19 && longest < 1.2, () -> "held back for " + longest);
  }

  private static BitSet lost(Fate fate, double share) {
    BitSet lost = new BitSet();
    for (int i = 0; i < DATAGRAMS; i++) {
      lost.set(i, fate.lost(i, Weather.losing(share)));
    }
    return lost;
  }
}

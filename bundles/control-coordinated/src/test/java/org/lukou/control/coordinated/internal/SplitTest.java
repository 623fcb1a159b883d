package org.lukou.control.coordinated.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Two phases, changes of 5 s, 2 s lost in starting: 14 s lost a cycle. */
class SplitTest {

  private final Split split = split();
  private final double[] greens = new double[2];

  @Test
  void theCycleIsWebsters() {
    // (1.5 x 14 + 5) / (1 - 0.5) = 52
    assertEquals(52, split.cycleSeconds(new double[] {0.3, 0.2}), 1e-9);
    // 26 / 0.3
    assertEquals(86.667, split.cycleSeconds(new double[] {0.5, 0.2}), 1e-3);
  }

  @Test
  void theGreensAreInProportionToTheCriticalRatios() {
    // effective green 38 s, as 3 to 2: 22.8 and 15.2, shown 2 s longer
    split.share(52, new double[] {0.3, 0.2}, greens);
    assertArrayEquals(new double[] {24.8, 17.2}, greens, 1e-9);
  }

  @Test
  void theCycleStaysWithinItsBounds() {
    assertEquals(40, split.cycleSeconds(new double[] {0.1, 0.1}));
    assertEquals(120, split.cycleSeconds(new double[] {0.5, 0.4}));
    assertEquals(40, split.cycleSeconds(new double[] {0, 0}));
  }

  @Test
  void moreThanCanLeaveGetsTheLongestCycleInProportion() {
    assertEquals(120, split.cycleSeconds(new double[] {0.9, 0.6}));
    assertEquals(120, split.cycleSeconds(new double[] {0.5, 0.5}));
    split.share(120, new double[] {0.9, 0.6}, greens);
    // 106 s as 3 to 2
    assertArrayEquals(new double[] {63.6 + 2, 42.4 + 2}, greens, 1e-9);
  }

  @Test
  void withoutAnyFlowTheGreensAreEqual() {
    split.share(40, new double[] {0, 0}, greens);
    assertArrayEquals(new double[] {15, 15}, greens, 1e-9);
  }

  @Test
  void whoWouldGetTooLittleGetsTheMinimum() {
    split.share(52, new double[] {0.4, 0}, greens);
    assertArrayEquals(new double[] {37, 5}, greens, 1e-9);
  }

  @Test
  void aCycleTooShortForTheMinimumIsMadeLonger() {
    Split patient = split("minimum-green-seconds", "30");
    assertEquals(70, patient.cycleSeconds(new double[] {0.1, 0.1}));
  }

  @Test
  void greensAndChangesAlwaysFillTheCycle() {
    Random random = new Random(3);
    for (int i = 0; i < 1_000; i++) {
      double[] ratios = {random.nextDouble() * random.nextInt(2), random.nextDouble()};
      double cycle = split.cycleSeconds(ratios);
      split.share(cycle, ratios, greens);
      assertEquals(cycle - 10, DoubleStream.of(greens).sum(), 1e-9);
      assertEquals(2, DoubleStream.of(greens).filter(green -> green >= 5).count());
    }
  }

  @Test
  void aCycleWhoseBoundsCrossIsRefusedWithASentence() {
    assertEquals(
        "parameter maximum-cycle-seconds (30.0) must not be less than minimum-cycle-seconds (40.0)",
        assertThrows(IllegalArgumentException.class, () -> split("maximum-cycle-seconds", "30"))
            .getMessage());
  }

  private static Split split(String... settings) {
    return new Split(new Row(1, settings).setup(0));
  }
}

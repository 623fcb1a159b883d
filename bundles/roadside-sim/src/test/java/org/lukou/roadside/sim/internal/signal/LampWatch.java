package org.lukou.roadside.sim.internal.signal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.SignalCommand;
import org.lukou.roadside.sim.internal.fixture.Crossing;

/** Looks at what is shown as a driver and a rule book would; knows no code of the cabinet. */
final class LampWatch {

  private static final double ROUNDING = 1e-6;
  private static final int MOVEMENTS = 6;

  private final char[] lamp = new char[MOVEMENTS];
  private final double[] since = new double[MOVEMENTS];

  LampWatch() {
    Arrays.fill(lamp, 'r');
  }

  void see(double now, SignalCommand shown) {
    for (int m = 0; m < MOVEMENTS; m++) {
      char next = shown.green().contains(m) ? 'g' : shown.yellow().contains(m) ? 'y' : 'r';
      assertFalse(shown.green().contains(m) && shown.yellow().contains(m), "two lamps at once");
      if (next != lamp[m]) {
        change(m, next, now);
      }
    }
    for (int m = 0; m < MOVEMENTS; m++) {
      for (int other = 0; other < m; other++) {
        assertTrue(
            lamp[m] == 'r' || lamp[other] == 'r' || together(m, other),
            "%d and %d at %.1f: %s".formatted(other, m, now, shown));
      }
    }
  }

  private void change(int movement, char next, double now) {
    String change = "" + lamp[movement] + next;
    double lasted = now - since[movement] + ROUNDING;
    String what = "movement %d: %s after %.2f s at %.2f".formatted(movement, change, lasted, now);
    switch (change) {
      case "rg" -> {}
      case "gy" -> assertTrue(lasted >= 5, what);
      case "yr" -> assertTrue(lasted >= 2.7, what);
      default -> throw new AssertionError(what);
    }
    lamp[movement] = next;
    since[movement] = now;
  }

  private static boolean together(int movement, int other) {
    return Crossing.PHASES.stream()
        .anyMatch((MovementSet phase) -> phase.contains(movement) && phase.contains(other));
  }
}

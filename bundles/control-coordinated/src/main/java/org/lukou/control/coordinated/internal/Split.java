package org.lukou.control.coordinated.internal;

import java.util.Arrays;
import org.lukou.api.control.JunctionSetup;

/**
 * Webster's cycle and greens. Source: F. V. Webster, "Traffic signal settings", Road Research
 * Technical Paper 39 (HMSO, 1958). With y_i = q_i / s the critical flow ratio of phase i, Y their
 * sum and L = n (c + l) the lost time of a cycle of n phases (c: change interval; l: {@code
 * lost-seconds} of starting, default 2 s), all times in seconds,
 *
 * <pre>C0 = (1.5 L + 5) / (1 - Y),   g_i = (C - L) y_i / Y,   shown green = g_i + l</pre>
 *
 * where C is C0 held between {@code minimum-cycle-seconds} (default 40 s) and {@code
 * maximum-cycle-seconds} (default 120 s). Where Y is 1 or more there is no such cycle: more comes
 * than can leave, and C is the maximum, which wastes the least; the greens are still in proportion.
 * Without any flow they are equal. No green is shorter than {@code minimum-green-seconds} (default
 * 5 s) or the timing's minimum: who would get less gets that, the others share the rest; a cycle
 * too short for it is made longer.
 */
final class Split {

  private static final double MINIMUM_CYCLE_SECONDS = 40;
  private static final double MAXIMUM_CYCLE_SECONDS = 120;
  private static final double MINIMUM_GREEN_SECONDS = 5;
  private static final double LOST_SECONDS = 2;

  private final int phases;
  private final double changeSeconds;
  private final double lostSeconds;
  private final double minimumGreen;
  private final double minimumCycle;
  private final double maximumCycle;
  private final boolean[] held;

  Split(JunctionSetup setup) {
    phases = setup.cycle().size();
    changeSeconds = setup.timing().changeSeconds();
    lostSeconds = number(setup, "lost-seconds", LOST_SECONDS, 0);
    held = new boolean[phases];
    minimumGreen =
        Math.max(
            number(setup, "minimum-green-seconds", MINIMUM_GREEN_SECONDS, 1),
            setup.timing().minimumGreenSeconds());
    minimumCycle = number(setup, "minimum-cycle-seconds", MINIMUM_CYCLE_SECONDS, 1);
    maximumCycle = number(setup, "maximum-cycle-seconds", MAXIMUM_CYCLE_SECONDS, 1);
    if (maximumCycle < minimumCycle) {
      throw new IllegalArgumentException(
          "parameter maximum-cycle-seconds (%s) must not be less than minimum-cycle-seconds (%s)"
              .formatted(maximumCycle, minimumCycle));
    }
  }

  private static double number(JunctionSetup setup, String name, double otherwise, double least) {
    return setup.parameters().number(name, otherwise, least, Double.MAX_VALUE);
  }

  /** Returns the time of all changes of a cycle, in seconds. */
  double changesSeconds() {
    return phases * changeSeconds;
  }

  /** Returns the shortest green, in seconds. */
  double minimumGreenSeconds() {
    return minimumGreen;
  }

  /** Returns the cycle for critical flow ratios, in seconds. */
  double cycleSeconds(double[] ratios) {
    double sum = sum(ratios);
    double lost = phases * (changeSeconds + lostSeconds);
    double best = sum < 1 ? (1.5 * lost + 5) / (1 - sum) : maximumCycle;
    double held = Math.max(minimumCycle, Math.min(best, maximumCycle));
    return Math.max(held, changesSeconds() + phases * minimumGreen);
  }

  /** Writes the shown greens of a cycle, in seconds; with its changes they fill it. */
  void share(double cycleSeconds, double[] ratios, double[] greens) {
    Arrays.fill(held, false);
    boolean equal = sum(ratios) == 0;
    do {
      shareAmongFree(cycleSeconds - changesSeconds(), equal, ratios, greens);
    } while (holdShort(greens));
  }

  private void shareAmongFree(double seconds, boolean equal, double[] ratios, double[] greens) {
    double rest = seconds;
    double weight = 0;
    for (int i = 0; i < phases; i++) {
      rest -= held[i] ? minimumGreen : lostSeconds;
      weight += held[i] ? 0 : equal ? 1 : ratios[i];
    }
    for (int i = 0; i < phases; i++) {
      double part = equal ? 1 / weight : ratios[i] / weight;
      greens[i] = held[i] ? minimumGreen : lostSeconds + rest * part;
    }
  }

  /** Holds greens that are too short at the minimum; returns whether there was another one. */
  private boolean holdShort(double[] greens) {
    boolean another = false;
    for (int i = 0; i < phases; i++) {
      if (!held[i] && greens[i] < minimumGreen) {
        held[i] = true;
        another = true;
      }
    }
    return another;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}

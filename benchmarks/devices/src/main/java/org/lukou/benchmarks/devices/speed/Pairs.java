package org.lukou.benchmarks.devices.speed;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Ours and the bare library in turns, in one process, so that whatever else the machine does hits
 * both.
 *
 * @param what is compared
 * @param unit of the figures
 * @param ours figures, one a pair
 * @param raw figures, one a pair
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Pairs(String what, String unit, double[] ours, double[] raw) {

  private static final int WARM_UP = 3;

  /**
   * Measures pairs after some that do not count, in which the compiler learns what is done; who
   * begins changes from pair to pair.
   */
  static Pairs measure(
      int pairs, String what, String unit, Callable<Double> ours, Callable<Double> raw)
      throws Exception {
    Pairs result = new Pairs(what, unit, new double[pairs], new double[pairs]);
    for (int i = 0; i < WARM_UP; i++) {
      ours.call();
      raw.call();
    }
    for (int i = 0; i < pairs; i++) {
      if (i % 2 == 0) {
        result.ours[i] = ours.call();
        result.raw[i] = raw.call();
      } else {
        result.raw[i] = raw.call();
        result.ours[i] = ours.call();
      }
    }
    return result;
  }

  /** Returns the median of the ratios ours : raw. */
  double median() {
    double[] ratios = ratios();
    Arrays.sort(ratios);
    int middle = ratios.length / 2;
    return ratios.length % 2 == 1 ? ratios[middle] : (ratios[middle - 1] + ratios[middle]) / 2;
  }

  private double[] ratios() {
    double[] ratios = new double[ours.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ours[i] / raw[i];
    }
    return ratios;
  }

  /** Returns a paragraph with every figure. */
  String text(String bound, boolean held) {
    StringBuilder text = new StringBuilder(what).append('\n');
    for (int i = 0; i < ours.length; i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "  ours %,10.0f %s   raw %,10.0f   ratio %.2f%n",
              ours[i],
              unit,
              raw[i],
              ours[i] / raw[i]));
    }
    return text.append(
            String.format(
                Locale.ROOT,
                "  median ratio %.2f, bound %s: %s",
                median(),
                bound,
                held ? "held" : "MISSED"))
        .toString();
  }
}

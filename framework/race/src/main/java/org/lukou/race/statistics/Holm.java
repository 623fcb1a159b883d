package org.lukou.race.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Corrects p-values for the number of tests by Holm's step-down procedure (A Simple Sequentially
 * Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6, 1979): the probability
 * that any true equality is rejected stays below the level.
 */
public final class Holm {

  private Holm() {}

  /** Returns the corrected p-values, in the order given; NaN stays NaN and counts as no test. */
  public static double[] adjust(double[] p) {
    List<Integer> ascending =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .toList();
    double[] adjusted = p.clone();
    double least = 0;
    for (int rank = 0; rank < ascending.size(); rank++) {
      int i = ascending.get(rank);
      least = Math.max(least, Math.min(1, p[i] * (ascending.size() - rank)));
      adjusted[i] = least;
    }
    return adjusted;
  }
}

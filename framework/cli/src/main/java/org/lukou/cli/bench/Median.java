package org.lukou.cli.bench;

import java.util.List;

/** The middle of some figures, which a disturbed one does not move far. */
final class Median {

  private Median() {}

  /** Returns the median; of an even number of figures the mean of the two in the middle. */
  static double of(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}

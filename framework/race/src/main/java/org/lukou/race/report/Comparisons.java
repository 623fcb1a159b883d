package org.lukou.race.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.lukou.race.cell.Entrant;
import org.lukou.race.report.Comparison.Verdict;
import org.lukou.race.statistics.ConfidenceInterval;
import org.lukou.race.statistics.Holm;
import org.lukou.race.statistics.PairedTest;

/** Pairs of entrants compared by one figure, with one correction for all of them together. */
final class Comparisons {

  private final Samples samples;
  private final Figure figure;
  private final List<PairedTest> tests = new ArrayList<>();

  Comparisons(Samples samples, Figure figure) {
    this.samples = samples;
    this.figure = figure;
  }

  void add(Entrant one, Entrant other) {
    SortedSet<Long> seeds = samples.common(one, other);
    tests.add(test(samples.of(one, figure, seeds), samples.of(other, figure, seeds)));
  }

  private static PairedTest test(double[] one, double[] other) {
    if (one.length > 1) {
      return PairedTest.of(one, other);
    }
    double difference =
        one.length == 0
            ? Double.NaN
            : ConfidenceInterval.mean(one) - ConfidenceInterval.mean(other);
    return new PairedTest(one.length, difference, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  /** Returns the comparisons in the order in which they were added. */
  List<Comparison> all() {
    double[] corrected = Holm.adjust(tests.stream().mapToDouble(PairedTest::studentP).toArray());
    List<Comparison> all = new ArrayList<>();
    for (int i = 0; i < corrected.length; i++) {
      all.add(comparison(tests.get(i), corrected[i]));
    }
    return all;
  }

  private Comparison comparison(PairedTest test, double holmP) {
    return new Comparison(
        test.pairs(),
        test.difference(),
        known(test.low()),
        known(test.high()),
        known(test.studentP()),
        known(test.wilcoxonP()),
        known(holmP),
        verdict(test.difference(), holmP));
  }

  private static Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }

  private Verdict verdict(double difference, double p) {
    if (Double.isNaN(p)) {
      return Verdict.NOT_TESTED;
    }
    if (p >= Comparison.LEVEL) {
      return Verdict.NO_SIGNIFICANT_DIFFERENCE;
    }
    return switch (figure.better()) {
      case LOWER -> difference < 0 ? Verdict.BETTER : Verdict.WORSE;
      case HIGHER -> difference > 0 ? Verdict.BETTER : Verdict.WORSE;
      case NEITHER -> Verdict.DIFFERENT;
    };
  }
}

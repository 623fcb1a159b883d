package org.lukou.race.statistics;

import org.apache.commons.statistics.inference.TTest;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * Whether two controllers that met the same traffic under each seed differ, and by how much: two
 * tests on the differences, both two-sided.
 *
 * @param pairs number of seeds
 * @param difference mean of the differences, first minus second
 * @param low lower end of the 95 % BCa interval of that mean
 * @param high upper end
 * @param studentP p-value of the paired t test; NaN where every difference is the same but not 0,
 *     because then the seeds vary nothing
 * @param wilcoxonP p-value of Wilcoxon's signed-rank test, exact without ties and zeros up to 1,023
 *     pairs
 */
public record PairedTest(
    int pairs, double difference, double low, double high, double studentP, double wilcoxonP) {

  /**
   * Tests two samples, pair by pair.
   *
   * @param first two values or more
   * @param second as many
   */
  public static PairedTest of(double[] first, double[] second) {
    double[] differences = new double[first.length];
    boolean same = true;
    for (int i = 0; i < differences.length; i++) {
      differences[i] = first[i] - second[i];
      same &= differences[i] == differences[0];
    }
    ConfidenceInterval interval = ConfidenceInterval.bootstrap(differences);
    return new PairedTest(
        differences.length,
        interval.mean(),
        interval.low(),
        interval.high(),
        same ? withoutSpread(differences[0]) : TTest.withDefaults().test(differences).getPValue(),
        same
            ? withoutSpread(differences[0])
            : WilcoxonSignedRankTest.withDefaults().test(differences).getPValue());
  }

  private static double withoutSpread(double difference) {
    return difference == 0 ? 1 : Double.NaN;
  }
}

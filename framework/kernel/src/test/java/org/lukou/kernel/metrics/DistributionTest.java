package org.lukou.kernel.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

  private static final double ROUNDING = 1e-12;

  @Test
  void theGiniCoefficientOfOneToFourIsAQuarter() {
    // sum((2i - 5) x) = -3 - 2 + 3 + 12 = 10; n sum(x) = 40
    assertEquals(0.25, of(3, 1, 4, 2).gini(), ROUNDING);
  }

  @Test
  void theGiniCoefficientOfOneOwnerIsOneLessHisShare() {
    assertEquals(0.75, of(0, 0, 8, 0).gini(), ROUNDING);
  }

  @Test
  void jainsIndexOfOneToFourIsFiveSixths() {
    // 10 * 10 / (4 * 30)
    assertEquals(5.0 / 6, of(3, 1, 4, 2).jain(), ROUNDING);
    assertEquals(0.25, of(0, 0, 8, 0).jain(), ROUNDING);
  }

  @Test
  void theilsIndexOfOneAndThreeIsByItsFormula() {
    // mean 2: (0.5 ln 0.5 + 1.5 ln 1.5) / 2
    assertEquals(0.13081203594113694, of(1, 3).theil(), ROUNDING);
    assertEquals(Math.log(4), of(0, 0, 8, 0).theil(), ROUNDING);
  }

  @Test
  void equalValuesAreFair() {
    Distribution equal = of(7, 7, 7);
    assertEquals(0, equal.gini(), ROUNDING);
    assertEquals(1, equal.jain(), ROUNDING);
    assertEquals(0, equal.theil(), ROUNDING);
  }

  @Test
  void anEmptySampleAndOneOfZerosAreFair() {
    for (Distribution sample : new Distribution[] {of(), of(0, 0)}) {
      assertEquals(0, sample.mean());
      assertEquals(0, sample.quantile(0.95));
      assertEquals(0, sample.gini());
      assertEquals(1, sample.jain());
      assertEquals(0, sample.theil());
    }
  }

  @Test
  void quantilesAreValuesOfTheSample() {
    Distribution sample = of(50, 15, 40, 20, 35);
    assertEquals(15, sample.quantile(0.05));
    assertEquals(20, sample.quantile(0.3));
    assertEquals(20, sample.quantile(0.4));
    assertEquals(35, sample.quantile(0.5));
    assertEquals(50, sample.quantile(1));
  }

  @Test
  void aSampleGrowsWithoutLosingValues() {
    Distribution sample = new Distribution();
    for (int i = 1; i <= 5_000; i++) {
      sample.add(i);
    }
    assertEquals(5_000, sample.size());
    assertEquals(2_500.5, sample.mean(), ROUNDING);
    assertEquals(4_750, sample.quantile(0.95));
  }

  private static Distribution of(double... values) {
    Distribution sample = new Distribution();
    DoubleStream.of(values).forEach(sample::add);
    return sample;
  }
}

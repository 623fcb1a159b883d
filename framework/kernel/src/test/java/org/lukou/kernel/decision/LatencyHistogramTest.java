package org.lukou.kernel.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class LatencyHistogramTest {

  @Property(seed = "7")
  void aQuantileIsAtMostASixteenthBelowTheTrueOne(
      @ForAll @NotEmpty List<@LongRange(min = 0, max = Long.MAX_VALUE) Long> nanos,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    LatencyHistogram histogram = new LatencyHistogram();
    nanos.forEach(histogram::record);
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    long exact = sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    long quantile = histogram.quantileNanos(share);
    assertTrue(
        quantile <= exact && exact - quantile <= exact / 16,
        () -> quantile + " for " + exact + " among " + Arrays.toString(sorted));
  }

  @Test
  void smallDurationsAreExact() {
    LatencyHistogram histogram = new LatencyHistogram();
    for (int nanos = 31; nanos >= 0; nanos--) {
      histogram.record(nanos);
    }
    assertEquals(0, histogram.quantileNanos(0));
    assertEquals(15, histogram.quantileNanos(0.5));
    assertEquals(31, histogram.quantileNanos(1));
    assertEquals(32, histogram.count());
  }

  @Test
  void nothingRecordedMeansZero() {
    assertEquals(0, new LatencyHistogram().quantileNanos(0.99));
  }

  @Test
  void aClockThatWentBackCountsAsNoTime() {
    LatencyHistogram histogram = new LatencyHistogram();
    histogram.record(-5);
    assertEquals(0, histogram.quantileNanos(1));
    assertEquals(1, histogram.count());
  }
}

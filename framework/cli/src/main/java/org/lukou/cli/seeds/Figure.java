package org.lukou.cli.seeds;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lukou.kernel.metrics.RunMetrics;

/**
 * A main figure of a run, of which repeated runs give an interval.
 *
 * @param member its name in {@link RunMetrics}
 * @param title its name in a table
 * @param unit its unit
 * @param value where it is
 */
record Figure(String member, String title, String unit, ToDoubleFunction<RunMetrics> value) {

  static final List<Figure> ALL =
      List.of(
          new Figure("engineAttSeconds", "engine ATT", "s", RunMetrics::engineAttSeconds),
          new Figure("paperAttSeconds", "paper ATT", "s", RunMetrics::paperAttSeconds),
          new Figure("throughput", "arrived", "vehicles", RunMetrics::throughput),
          new Figure("notAdmitted", "not admitted", "vehicles", RunMetrics::notAdmitted),
          new Figure("meanQueue", "queue", "vehicles", RunMetrics::meanQueue),
          new Figure("meanDelaySeconds", "delay", "s", RunMetrics::meanDelaySeconds),
          new Figure(
              "meanTotalDelaySeconds", "total delay", "s", RunMetrics::meanTotalDelaySeconds));

  double of(RunMetrics metrics) {
    return value.applyAsDouble(metrics);
  }
}

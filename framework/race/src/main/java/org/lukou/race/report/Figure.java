package org.lukou.race.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.lukou.kernel.metrics.RunMetrics;

/**
 * A figure of a run, of which repeated runs give an interval.
 *
 * @param member its name in {@link RunMetrics}
 * @param title its name in a table
 * @param unit its unit
 * @param better which way is better
 * @param value where it is
 */
public record Figure(
    String member, String title, String unit, Better better, ToDoubleFunction<RunMetrics> value) {

  /** Which way a figure is better. */
  public enum Better {
    /** The smaller, the better. */
    LOWER,
    /** The greater, the better. */
    HIGHER,
    /** Neither is better by itself. */
    NEITHER
  }

  /** The mean time of all vehicles from creation on, waiting outside included. */
  public static final Figure ENGINE_ATT =
      lower("engineAttSeconds", "engine ATT", "s", RunMetrics::engineAttSeconds);

  /** The mean time on lanes that enter junctions, which published tables print. */
  public static final Figure PAPER_ATT =
      lower("paperAttSeconds", "paper ATT", "s", RunMetrics::paperAttSeconds);

  private static final Figure ARRIVED =
      new Figure("throughput", "arrived", "vehicles", Better.HIGHER, RunMetrics::throughput);
  private static final Figure NOT_ADMITTED =
      lower("notAdmitted", "not admitted", "vehicles", RunMetrics::notAdmitted);
  private static final Figure QUEUE =
      lower("meanQueue", "queue", "vehicles", RunMetrics::meanQueue);
  private static final Figure DELAY =
      lower("meanDelaySeconds", "delay", "s", RunMetrics::meanDelaySeconds);
  private static final Figure TOTAL_DELAY =
      lower("meanTotalDelaySeconds", "total delay", "s", RunMetrics::meanTotalDelaySeconds);

  /** What a repeated run tells. */
  public static final List<Figure> MAIN =
      List.of(ENGINE_ATT, PAPER_ATT, ARRIVED, NOT_ADMITTED, QUEUE, DELAY, TOTAL_DELAY);

  /** What a race tells. */
  public static final List<Figure> ALL =
      List.of(
          ENGINE_ATT,
          PAPER_ATT,
          ARRIVED,
          NOT_ADMITTED,
          lower("p95TravelTimeSeconds", "p95", "s", RunMetrics::p95TravelTimeSeconds),
          TOTAL_DELAY,
          QUEUE,
          lower("stopsPerVehicle", "stops", "a vehicle", RunMetrics::stopsPerVehicle),
          lower("gini", "Gini", "", RunMetrics::gini),
          neither(
              "peripheryToCentreDelay", "periph/centre", "", RunMetrics::peripheryToCentreDelay),
          neither("guardInterventions", "overruled", "times", m -> total(m.guardInterventions())),
          neither("guardReports", "reported", "times", m -> total(m.guardReports())));

  private static Figure neither(
      String member, String title, String unit, ToDoubleFunction<RunMetrics> value) {
    return new Figure(member, title, unit, Better.NEITHER, value);
  }

  private static Figure lower(
      String member, String title, String unit, ToDoubleFunction<RunMetrics> value) {
    return new Figure(member, title, unit, Better.LOWER, value);
  }

  private static double total(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns the figure of that name in the metrics. */
  public static Optional<Figure> named(String member) {
    return ALL.stream().filter(figure -> figure.member().equals(member)).findFirst();
  }

  /** Returns the figure of a run. */
  public double of(RunMetrics metrics) {
    return value.applyAsDouble(metrics);
  }
}

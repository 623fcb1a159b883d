package org.lukou.benchmarks.control;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.lukou.kernel.metrics.RunMetrics;

/** Every cell of the field's table comes out, by running it. */
@Timeout(300)
class PublishedTableTest {

  private static final int THREADS = 2;

  /** Summation order only. */
  private static final double EXACT = 1e-9;

  private static final double ONE_PERCENT = 1e-2;
  private static final double LANE_CHANGE = 3e-3;

  private final References references = References.read();

  @Test
  void meetsTheReferenceToTheLastDigitWithoutLaneChange() throws Exception {
    Setting setting = new Setting(false, 30);
    RerunTable table = RerunTable.read(30);
    check(
        setting,
        result -> {
          Reference reference = references.of(setting, result.cell()).orElseThrow();
          List<Double> printed = table.values(result.cell());
          return Stream.of(
              () ->
                  attWithin(
                      EXACT, result, reference.paperAttSeconds(), reference.engineAttSeconds()),
              () -> attWithin(ONE_PERCENT, result, printed.get(0), printed.get(1)),
              () ->
                  assertEquals(
                      reference.throughput().getAsDouble(),
                      (double) result.metrics().throughput(),
                      result.cell() + " throughput"),
              () ->
                  assertEquals(
                      reference.meanQueue().getAsDouble(),
                      result.metrics().meanQueue(),
                      1e-9,
                      result.cell() + " mean queue"));
        });
  }

  @Test
  void meetsTheMeansOfTheReferenceWithLaneChange() throws Exception {
    Setting setting = new Setting(true, 30);
    check(
        setting,
        result -> {
          Reference reference = references.of(setting, result.cell()).orElseThrow();
          return Stream.of(
              () ->
                  attWithin(
                      LANE_CHANGE,
                      result,
                      reference.paperAttSeconds(),
                      reference.engineAttSeconds()));
        });
  }

  /** The inequality of hop times that the literature's trajectories give, Hangzhou 1. */
  @Test
  void givesTheFieldsInequalityOfHopTimes() throws Exception {
    assertFairness(Rule.FIXED_TIME, 0.385, 0.593, 0.258, 532, 1060);
    assertFairness(Rule.MAX_PRESSURE, 0.168, 0.862, 0.061, 147, 626);
    assertFairness(Rule.EFFICIENT_MAX_PRESSURE, 0.161, 0.878, 0.055, 143, 436);
  }

  private static void assertFairness(
      Rule rule, double gini, double jain, double theil, double p95, double longest)
      throws Exception {
    DataSet data = DataSet.in(SharedData.directory().resolve("data"));
    RunMetrics ours =
        new CellRun(data, new Setting(true, 30)).of(new Cell(Flow.HANGZHOU1, rule)).metrics();
    assertAll(
        rule.label(),
        () -> assertEquals(gini, ours.gini(), 5e-4, "Gini"),
        () -> assertEquals(jain, ours.jain(), 5e-4, "Jain"),
        () -> assertEquals(theil, ours.theil(), 5e-4, "Theil"),
        () -> assertEquals(p95, ours.p95HopSeconds(), 0.5, "p95"),
        () -> assertEquals(longest, ours.maxHopSeconds(), 0.5, "longest"));
  }

  private interface Checks {
    Stream<Executable> of(Result result);
  }

  private static void check(Setting setting, Checks checks) throws Exception {
    DataSet data = DataSet.in(SharedData.directory().resolve("data"));
    List<Executable> all = new ArrayList<>();
    new Sweep(new CellRun(data, setting), THREADS)
        .run(Cell.all(), result -> checks.of(result).forEach(all::add));
    assertAll(all);
  }

  private static void attWithin(double share, Result result, double paper, double engine) {
    String cell = result.cell().toString();
    assertEquals(paper, result.metrics().paperAttSeconds(), paper * share, cell + " paper ATT");
    assertEquals(engine, result.metrics().engineAttSeconds(), engine * share, cell + " engine ATT");
  }
}

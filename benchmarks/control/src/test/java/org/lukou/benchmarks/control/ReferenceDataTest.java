package org.lukou.benchmarks.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this module says about the reference is what the reference says about itself. */
class ReferenceDataTest {

  /** The same runs were recorded twice, with other engine seeds where lanes are changed. */
  private static final double SEEDS = 2e-3;

  private final References references = References.read();
  private final Published published = Published.read();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void holdsTheRecordedRuns(boolean laneChange) throws IOException {
    TravelTimes recorded = TravelTimes.read();
    for (Cell cell : Cell.all()) {
      Reference held = references.of(new Setting(laneChange, 30), cell).orElseThrow();
      assertEquals(
          recorded.figure(laneChange, cell, "llmtscsAverageTravelTime"), held.paperAttSeconds());
      assertEquals(
          recorded.figure(laneChange, cell, "cityflowAverageTravelTime"), held.engineAttSeconds());
      assertEquals(
          recorded.figure(laneChange, cell, "throughput"), held.throughput().getAsDouble());
      assertEquals(
          recorded.figure(laneChange, cell, "meanQueueAtDecisions"),
          held.meanQueue().getAsDouble());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 15})
  void holdsTheTablesWithLaneChange(int intervalSeconds) throws IOException {
    RerunTable table = RerunTable.read(intervalSeconds);
    for (Cell cell : Cell.all()) {
      Reference held = references.of(new Setting(true, intervalSeconds), cell).orElseThrow();
      double paper = table.values(cell).get(0);
      double engine = table.values(cell).get(1);
      assertEquals(paper, held.paperAttSeconds(), paper * SEEDS, cell.toString());
      assertEquals(engine, held.engineAttSeconds(), engine * SEEDS, cell.toString());
    }
  }

  @Test
  void holdsThePrintedFigures() throws IOException {
    RerunTable table = RerunTable.read(30);
    for (Cell cell : Cell.all()) {
      OptionalDouble held = published.of(new Setting(true, 30), cell);
      if (table.values(cell).size() > 2) {
        assertEquals(table.values(cell).get(2), held.getAsDouble(), cell.toString());
      } else {
        assertEquals(OptionalDouble.empty(), held, cell.toString());
      }
    }
  }
}

package org.lukou.race.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lukou.race.SampleCells;
import org.lukou.race.cell.Entrant;
import org.lukou.race.report.Figure;
import org.lukou.race.report.RaceResults;
import org.lukou.race.result.CellRecord;

class PlottedCellsTest {

  @Test
  void everyScenarioIsDrawnUnderOneSeedUpToALimit() {
    List<CellRecord> records = new ArrayList<>();
    for (int scenario = 1; scenario <= PlottedCells.DIAGRAMS + 2; scenario++) {
      for (int seed = 1; seed <= PlottedCells.SEEDS + 3; seed++) {
        for (String entrant : List.of("best", "middle", "base")) {
          records.add(
              SampleCells.finished(
                  SampleCells.cell(entrant, seed, SampleCells.scenario("s" + scenario), "11"),
                  entrant.equals("best") ? 100 : 200));
        }
      }
    }
    PlottedCells plotted =
        PlottedCells.of(RaceResults.of(records, Entrant.of("base"), Figure.ENGINE_ATT));
    assertEquals((PlottedCells.DIAGRAMS + 2) * 3 * PlottedCells.SEEDS, plotted.records().size());
    assertEquals(PlottedCells.DIAGRAMS * 2, plotted.drawn().size());
    assertEquals(
        List.of("base", "best"),
        plotted.drawn().stream()
            .map(cell -> cell.entrant().toString())
            .distinct()
            .sorted()
            .toList());
    assertTrue(plotted.drawn().stream().allMatch(cell -> cell.seed() == 1));
    assertEquals(
        PlottedCells.DIAGRAMS,
        plotted.drawn().stream()
            .map(cell -> cell.scenario().name())
            .collect(Collectors.toSet())
            .size());
  }
}

package org.lukou.race.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukou.race.SampleCells;
import org.lukou.race.result.CellRecord;

class WorldWarningTest {

  private static CellRecord told(String scenario, int seed, String... warnings) {
    CellRecord record =
        SampleCells.finished(
            SampleCells.cell("a", seed, SampleCells.scenario(scenario), "11"), 300);
    return CellRecord.finished(record.cell(), record.result(), record.timing(), List.of(warnings));
  }

  @Test
  void eachSentenceIsToldOnceWithItsPlaces() {
    List<WorldWarning> warnings =
        WorldWarning.of(
            List.of(
                told("one", 1, "no way", "too long"),
                told("one", 2, "no way"),
                told("two", 1),
                told("three", 1, "no way", "no way")));
    assertEquals(
        List.of("no way (one, three, 3 cells)", "too long (one, 1 cell)"),
        warnings.stream().map(WorldWarning::toString).toList());
  }
}

package org.lukou.race.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukou.race.SampleCells;
import org.lukou.race.cell.Entrant;
import org.lukou.race.result.CellRecord;

class RaceTableTest {

  private static String table(int seeds, String... entrants) {
    List<CellRecord> records = new ArrayList<>();
    for (String entrant : entrants) {
      for (int seed = 1; seed <= seeds; seed++) {
        double seconds = 300 + 9 * records.size() + seed % 3;
        records.add(SampleCells.finished(SampleCells.cell(entrant, seed), seconds));
      }
    }
    return RaceTable.of(RaceResults.of(records, Entrant.of(entrants[0]), Figure.ENGINE_ATT));
  }

  @Test
  void oneSeedIsNotSaidToBeTested() {
    String table = table(1, "base", "other");
    assertTrue(table.contains("against base, engine ATT under one seed:"), table);
    assertFalse(table.contains("paired") || table.contains("Holm"), table);
  }

  @Test
  void aSingleRivalNeedsNoCorrection() {
    String table = table(4, "base", "other");
    assertTrue(table.contains("engine ATT (paired t test; Wilcoxon's"), table);
    assertTrue(table(4, "base", "a", "b").contains("corrected by Holm for 2"), table);
  }
}

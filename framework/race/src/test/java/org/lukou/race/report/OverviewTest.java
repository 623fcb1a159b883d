package org.lukou.race.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukou.race.SampleCells;
import org.lukou.race.cell.Cell;
import org.lukou.race.result.CellRecord;

class OverviewTest {

  private final List<CellRecord> records = new ArrayList<>();

  private void race(String scenario, String entrant, int seeds, double offset, double noise) {
    for (int seed = 1; seed <= seeds; seed++) {
      double seconds = 300 + 7 * (seed % 4) + offset + noise * (seed % 3 - 1);
      records.add(SampleCells.finished(cell(scenario, entrant, seed), seconds));
    }
  }

  private static Cell cell(String scenario, String entrant, int seed) {
    return SampleCells.cell(entrant, seed, SampleCells.scenario(scenario), "11");
  }

  private RaceResults results() {
    return RaceResults.of(records, null, Figure.ENGINE_ATT);
  }

  private List<Overview> overviews() {
    return Overview.of(results().groups());
  }

  @Test
  void oneScenarioAloneHasNone() {
    race("one", "a", 3, 0, 1);
    assertEquals(List.of(), overviews());
    assertFalse(RaceTable.of(results()).contains("scenarios together"));
  }

  @Test
  void ranksAreAveragedAndBestsCounted() {
    race("one", "a", 1, 0, 0);
    race("one", "b", 1, 9, 0);
    race("one", "c", 1, 30, 0);
    race("two", "a", 1, 20, 0);
    race("two", "b", 1, 9, 0);
    race("two", "c", 1, 30, 0);
    Overview all = overviews().get(0);
    assertEquals(2, all.scenarios());
    assertFalse(all.tested(), "one seed");
    assertEquals(List.of("a", "b", "c"), names(all));
    assertEquals(List.of(1.5, 1.5, 3.0), all.rows().stream().map(Overview.Row::meanRank).toList());
    assertEquals(List.of(1, 1, 0), all.rows().stream().map(Overview.Row::best).toList());
    assertFalse(RaceTable.of(results()).contains("rank 1 in"), "nothing was tested");
  }

  @Test
  void whoCannotBeToldFromTheBestSharesRankOne() {
    race("one", "a", 6, 0, 0);
    race("one", "b", 6, 0.01, 5);
    race("two", "a", 6, 0, 0);
    race("two", "b", 6, 9, 1);
    Overview all = overviews().get(0);
    assertTrue(all.tested());
    assertEquals(List.of("a", "b"), names(all));
    assertEquals(2, all.rows().get(0).best());
    assertEquals(0, all.rows().get(1).best());
    assertEquals(1, all.rows().get(1).first(), "no significant difference in the first scenario");
    assertEquals(1.5, all.rows().get(1).meanRank());
    String text = RaceTable.of(results());
    assertTrue(text.contains("all 2 scenarios together:"), text);
    assertTrue(text.contains("nothing is tested across them"), text);
  }

  @Test
  void whoDidNotFinishEverywhereHasNoMeanRankAndComesLast() {
    race("one", "a", 1, 9, 0);
    race("one", "b", 1, 0, 0);
    race("two", "a", 1, 9, 0);
    records.add(CellRecord.failed(cell("two", "b", 1), "it hangs"));
    Overview all = overviews().get(0);
    assertEquals(List.of("a", "b"), names(all));
    assertTrue(Double.isNaN(all.rows().get(1).meanRank()));
    assertEquals(1, all.rows().get(1).finished());
    assertEquals(1, all.rows().get(1).best());
  }

  private static List<String> names(Overview overview) {
    return overview.rows().stream().map(row -> row.entrant().toString()).toList();
  }
}

package org.lukou.race.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukou.race.SampleCells;
import org.lukou.race.cell.Entrant;
import org.lukou.race.report.Comparison.Verdict;
import org.lukou.race.result.CellRecord;

/** Travel times that are made up, so that it is known who is better. */
class RankingTest {

  private static final double[] TRAFFIC = {300, 320, 310, 305, 315, 330, 295, 308, 312, 322};
  private static final double[] NOISE = {1.2, -0.7, 0.4, -1.1, 0.9, 0.1, -0.3, 0.6, -0.8, 0.2};

  private final List<CellRecord> records = new ArrayList<>();

  private void race(String entrant, double offset, double noise) {
    for (int i = 0; i < TRAFFIC.length; i++) {
      double seconds = TRAFFIC[i] + offset + noise * NOISE[i];
      records.add(SampleCells.finished(SampleCells.cell(entrant, i + 1), seconds));
    }
  }

  private Group group(String baseline) {
    Entrant against = baseline == null ? null : Entrant.of(baseline);
    return RaceResults.of(records, against, Figure.ENGINE_ATT).groups().get(0);
  }

  @Test
  void aSmallDifferenceUnderEverySeedIsSeenAlthoughTheSeedsDifferMuchMore() {
    race("base", 0, 0);
    race("two-seconds-less", -2, 1);
    Group group = group("base");
    Standing best = group.standings().get(0);
    assertEquals("two-seconds-less", best.entrant().toString());
    assertEquals(List.of(1, 2), group.standings().stream().map(Standing::rank).toList());
    Comparison against = best.againstBaseline().get("engineAttSeconds");
    assertEquals(Verdict.BETTER, against.verdict());
    assertTrue(against.low() < -1.9 && against.high() < 0, against.toString());
  }

  @Test
  void noiseAloneMakesNobodyBetter() {
    race("base", 0, 0);
    race("as-good", 0.01, 5);
    Group group = group("base");
    assertEquals(List.of(1, 1), group.standings().stream().map(Standing::rank).toList());
    Comparison against = against(group, "as-good");
    assertEquals(Verdict.NO_SIGNIFICANT_DIFFERENCE, against.verdict());
  }

  @Test
  void afterThoseWhoShareTheFirstRankComesTheThird() {
    race("a", 0, 0);
    race("b", 0.01, 5);
    race("c", 40, 1);
    assertEquals(List.of(1, 1, 3), group(null).standings().stream().map(Standing::rank).toList());
  }

  @Test
  void whatNoSeedChangesIsNotTested() {
    race("base", 0, 0);
    race("always-three-more", 3, 0);
    Comparison against = against(group("base"), "always-three-more");
    assertEquals(Verdict.NOT_TESTED, against.verdict());
    assertNull(against.holmP());
    assertEquals(3, against.difference(), 1e-9);
  }

  @Test
  void onlySeedsThatBothHaveFinishedAreCompared() {
    race("base", 0, 0);
    race("other", -2, 1);
    records.set(12, CellRecord.failed(records.get(12).cell(), "it hangs"));
    Group group = group("base");
    assertEquals(9, against(group, "other").pairs());
    assertEquals(1, group.standings().get(0).failures());
    assertEquals(9, group.standings().get(0).runs());
  }

  @Test
  void whoFinishedNothingHasNoRank() {
    race("base", 0, 0);
    records.add(CellRecord.failed(SampleCells.cell("broken", 1), "it failed"));
    Standing last = group("base").standings().get(1);
    assertEquals(0, last.rank());
    assertTrue(last.figures().isEmpty());
  }

  private static Comparison against(Group group, String entrant) {
    return group.standings().stream()
        .filter(standing -> standing.entrant().toString().equals(entrant))
        .findFirst()
        .orElseThrow()
        .againstBaseline()
        .get("engineAttSeconds");
  }
}

package org.lukou.control.coordinated.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.Cadence;
import org.lukou.api.control.Controller;

class WebsterTest {

  private final Row row = new Row(1, "saturation-flow", "1800", "minimum-cycle-seconds", "30");
  private final Streets streets = new Streets(row.setup());
  private final Controller controller = new Webster().create(row.setup(0));

  @Test
  void withoutTrafficThePhasesShareTheShortestCycle() {
    // 30 s less 10 s of changes; the first green needs no change
    List<Integer> expected = new ArrayList<>();
    for (int cycle = 0; cycle < 3; cycle++) {
      expected.addAll(Collections.nCopies(10, 1));
      expected.addAll(Collections.nCopies(5, 0));
      expected.addAll(Collections.nCopies(10, 2));
      expected.addAll(Collections.nCopies(5, 0));
    }
    assertEquals(expected, streets.run(controller, 90).shown(0));
  }

  @Test
  void aCycleFollowsFromTheFlowsThatItHasMeasured() {
    // y = 0.2 and 0.1: C = 26 / 0.7 = 37.14; greens 17.43 and 9.71, ended at whole seconds
    streets.passing(Row.along(0), 10).passing(row.across(0), 20).run(controller, 1_300);
    List<Integer> last = streets.shown(0).subList(600, 1_300);
    assertEquals(List.of(18), lengths(last, 1));
    assertEquals(List.of(10), lengths(last, 2));
    assertEquals(List.of(5), lengths(last, 0));
  }

  @Test
  void aSurgeMakesTheNextCyclesLonger() {
    streets.passing(Row.along(0), 10).passing(row.across(0), 20).run(controller, 700);
    streets.passing(Row.along(0), 3).run(controller, 1_000);
    // y = 0.67 and 0.1: C = 26 / 0.233 = 111.4
    List<Integer> greens = lengths(streets.shown(0).subList(1_400, 1_700), 1);
    assertEquals(86, greens.get(greens.size() - 1), 8);
  }

  @Test
  void itIsAskedAllTheTime() {
    assertEquals(Cadence.CONTINUOUS, new Webster().cadence());
  }

  /** Returns the different lengths of the whole intervals of a phase, the shortest first. */
  private static List<Integer> lengths(List<Integer> shown, int phase) {
    List<Integer> lengths = new ArrayList<>();
    int begin = shown.size();
    for (int i = 1; i < shown.size(); i++) {
      if (shown.get(i) == phase && shown.get(i - 1) != phase) {
        begin = i;
      } else if (shown.get(i) != phase && shown.get(i - 1) == phase && begin < i) {
        lengths.add(i - begin);
      }
    }
    return lengths.stream().distinct().sorted().toList();
  }
}

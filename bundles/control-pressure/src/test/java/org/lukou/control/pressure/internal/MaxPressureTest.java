package org.lukou.control.pressure.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lukou.control.pressure.internal.Crossroads.EAST_EXIT;
import static org.lukou.control.pressure.internal.Crossroads.EL;
import static org.lukou.control.pressure.internal.Crossroads.ET;
import static org.lukou.control.pressure.internal.Crossroads.NL;
import static org.lukou.control.pressure.internal.Crossroads.NORTH_EXIT;
import static org.lukou.control.pressure.internal.Crossroads.NT;
import static org.lukou.control.pressure.internal.Crossroads.SL;
import static org.lukou.control.pressure.internal.Crossroads.SOUTH_EXIT;
import static org.lukou.control.pressure.internal.Crossroads.ST;
import static org.lukou.control.pressure.internal.Crossroads.WEST_EXIT;
import static org.lukou.control.pressure.internal.Crossroads.WL;
import static org.lukou.control.pressure.internal.Crossroads.WR;
import static org.lukou.control.pressure.internal.Crossroads.WT;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.Cadence;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.JunctionSetup;

class MaxPressureTest {

  private final JunctionSetup setup = Crossroads.setup();
  private final Traffic traffic = new Traffic(setup);

  @Test
  void anEmptyJunctionGetsTheFirstPhase() {
    assertEquals(1, decide(new MaxPressure()));
    assertEquals(1, decide(new EfficientMaxPressure()));
  }

  @Test
  void thePhaseWithTheLongestQueuesWins() {
    traffic.standing(WT, 3, ET, 3, NT, 5, ST, 2, WL, 1, NL, 4, SL, 4);
    assertEquals(4, decide(new MaxPressure()));
    assertEquals(4, decide(new EfficientMaxPressure()));
  }

  @Test
  void theFirstOfEqualPhasesWins() {
    traffic.standing(NT, 4, ST, 4, WL, 8);
    assertEquals(2, decide(new MaxPressure()));
    assertEquals(2, decide(new EfficientMaxPressure()));
  }

  @Test
  void whatStandsOnTheExitCountsAgainstAPhase() {
    // 1: 5 + 5 - (2 + 2 + 2) = 4; 2: 3 + 2 = 5
    traffic.standing(WT, 5, ET, 5, NT, 3, ST, 2);
    traffic.standing(WEST_EXIT, 2, WEST_EXIT + 1, 2, WEST_EXIT + 2, 2);
    assertEquals(2, decide(new MaxPressure()));
    // 1: 5 + 5 - 6/3 = 8
    assertEquals(1, decide(new EfficientMaxPressure()));
  }

  @Test
  void theMeanOfAnExitIsNotRounded() {
    // 1: 4 - 1/3 = 3.67; 2: 4 - 2/3 = 3.33
    traffic.standing(WT, 4, WEST_EXIT, 1, NT, 4, NORTH_EXIT, 2);
    assertEquals(1, decide(new EfficientMaxPressure()));
    traffic.standing(WEST_EXIT, 2, NORTH_EXIT, 1);
    assertEquals(2, decide(new EfficientMaxPressure()));
  }

  @Test
  void everyLeftTurnKnowsItsExit() {
    int[][] exits = {{WL, SOUTH_EXIT}, {EL, NORTH_EXIT}, {NL, WEST_EXIT}, {SL, EAST_EXIT}};
    for (int[] pair : exits) {
      PhasePressure pressure = new PhasePressure(setup, PhasePressure.Exit.SUM);
      Traffic blocked = new Traffic(setup).standing(pair[0], 5, pair[1] + 1, 9);
      int phase = pair[0] == WL || pair[0] == EL ? 2 : 3;
      assertEquals(-4, pressure.of(phase, blocked), "movement " + pair[0]);
    }
  }

  @Test
  void aNegativePressureMayBeTheHighest() {
    traffic.standing(WEST_EXIT, 9, EAST_EXIT, 9, SOUTH_EXIT, 9, NORTH_EXIT, 7);
    // 1: -18, 2: -16, 3: -16, 4: -18
    assertEquals(2, decide(new MaxPressure()));
  }

  @Test
  void rightTurnsMakeNoDifference() {
    traffic.standing(WR, 50, NT, 1);
    assertEquals(2, decide(new MaxPressure()));
  }

  @Test
  void onlyThePhasesToChooseFromCount() {
    JunctionSetup some = Crossroads.setup(List.of(2, 5), Map.of());
    Traffic view = new Traffic(some).standing(ET, 90, WL, 2, WT, 2, NT, 3);
    assertEquals(5, new MaxPressure().create(some).decide(view));
  }

  @Test
  void itIsAskedOnceAnInterval() {
    assertEquals(Cadence.INTERVAL, new MaxPressure().cadence());
  }

  /** The published rules, written down once more in lane numbers. */
  @Test
  void aThousandJunctionsAreDecidedByTheFormula() {
    int[][] pairs = {{1, 4}, {7, 10}, {0, 3}, {6, 9}};
    int[] exits = {3, 0, 2, 2, 1, 3, 0, 2, 1, 1, 3, 0};
    Random random = new Random(17);
    for (int i = 0; i < 1_000; i++) {
      Traffic any = new Traffic(setup);
      int[] q = random.ints(24, 0, 6).toArray();
      for (int lane = 0; lane < 24; lane++) {
        any.standing(lane, q[lane]);
      }
      double[] sum = new double[4];
      double[] mean = new double[4];
      for (int p = 0; p < 4; p++) {
        for (int lane : pairs[p]) {
          int exit = 12 + 3 * exits[lane];
          int standing = q[exit] + q[exit + 1] + q[exit + 2];
          sum[p] += q[lane] - standing;
          mean[p] += q[lane] - standing / 3.0;
        }
      }
      assertEquals(first(sum), new MaxPressure().create(setup).decide(any));
      assertEquals(first(mean), new EfficientMaxPressure().create(setup).decide(any));
    }
  }

  private static int first(double[] pressures) {
    int best = 0;
    for (int i = 1; i < pressures.length; i++) {
      best = pressures[i] > pressures[best] ? i : best;
    }
    return best + 1;
  }

  private int decide(ControllerFactory factory) {
    return factory.create(setup).decide(traffic);
  }
}

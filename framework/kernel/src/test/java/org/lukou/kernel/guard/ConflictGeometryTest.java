package org.lukou.kernel.guard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.lukou.api.signal.ConflictMatrix.Conflict.CROSSING;
import static org.lukou.api.signal.ConflictMatrix.Conflict.MERGING;
import static org.lukou.api.signal.ConflictMatrix.Conflict.NONE;
import static org.lukou.kernel.fixture.Networks.EL;
import static org.lukou.kernel.fixture.Networks.ER;
import static org.lukou.kernel.fixture.Networks.ET;
import static org.lukou.kernel.fixture.Networks.NL;
import static org.lukou.kernel.fixture.Networks.NR;
import static org.lukou.kernel.fixture.Networks.NT;
import static org.lukou.kernel.fixture.Networks.SL;
import static org.lukou.kernel.fixture.Networks.SR;
import static org.lukou.kernel.fixture.Networks.ST;
import static org.lukou.kernel.fixture.Networks.WL;
import static org.lukou.kernel.fixture.Networks.WR;
import static org.lukou.kernel.fixture.Networks.WT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukou.api.network.Junction;
import org.lukou.api.network.LaneLink;
import org.lukou.api.network.Movement;
import org.lukou.api.network.Point;
import org.lukou.api.network.Turn;
import org.lukou.api.signal.ConflictMatrix;
import org.lukou.api.signal.ConflictMatrix.Conflict;
import org.lukou.api.signal.SignalPlan;
import org.lukou.kernel.fixture.Networks;

class ConflictGeometryTest {

  private final Junction junction = Networks.crossroads().junctions().get(0);
  private final ConflictMatrix crossroads = ConflictGeometry.of(junction);
  private final ConflictMatrix tee = ConflictGeometry.of(Networks.tee().junctions().get(0));

  @Test
  void opposingThroughsStayApart() {
    assertEquals(NONE, crossroads.between(WT, ET));
    assertEquals(NONE, crossroads.between(NT, ST));
  }

  @Test
  void throughsFromTheSideCross() {
    for (int through : List.of(WT, ET)) {
      for (int other : List.of(NT, ST)) {
        assertEquals(CROSSING, crossroads.between(through, other), through + " and " + other);
      }
    }
  }

  @Test
  void aLeftTurnCrossesTheOpposingThrough() {
    assertEquals(CROSSING, crossroads.between(WL, ET));
    assertEquals(CROSSING, crossroads.between(EL, WT));
    assertEquals(CROSSING, crossroads.between(NL, ST));
    assertEquals(CROSSING, crossroads.between(SL, NT));
  }

  @Test
  void opposingLeftTurnsStayApart() {
    assertEquals(NONE, crossroads.between(WL, EL));
    assertEquals(NONE, crossroads.between(NL, SL));
  }

  @Test
  void leftTurnsFromTheSideCross() {
    assertEquals(CROSSING, crossroads.between(WL, NL));
    assertEquals(CROSSING, crossroads.between(WL, SL));
  }

  @Test
  void movementsOfOneApproachNeverConflict() {
    for (int first = 0; first < 12; first += 3) {
      for (int i = first; i < first + 3; i++) {
        for (int j = first; j < first + 3; j++) {
          assertEquals(NONE, crossroads.between(i, j), i + " and " + j);
        }
      }
    }
  }

  @Test
  void movementsIntoOneRoadMerge() {
    int[][] exits = {{WT, NL, SR}, {ET, SL, NR}, {NT, EL, WR}, {ST, WL, ER}};
    for (int[] exit : exits) {
      assertEquals(MERGING, crossroads.between(exit[0], exit[1]));
      assertEquals(MERGING, crossroads.between(exit[0], exit[2]));
      assertEquals(MERGING, crossroads.between(exit[1], exit[2]));
    }
  }

  @Test
  void rightTurnsCrossNothing() {
    for (int right : List.of(WR, ER, NR, SR)) {
      for (int other = 0; other < 12; other++) {
        assertFalse(crossroads.between(right, other) == CROSSING, right + " and " + other);
      }
    }
  }

  @Test
  void noPhaseOfTheFieldLetsCrossingMovementsGo() {
    for (int phase = 0; phase < junction.phases().size(); phase++) {
      assertArrayEquals(
          new int[0], crossroads.firstCrossing(junction.phases().get(phase).green()), "" + phase);
    }
  }

  @Test
  void theMatrixOfACrossroadsHasSixteenCrossings() {
    int crossings = 0;
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < i; j++) {
        crossings += crossroads.between(i, j) == CROSSING ? 1 : 0;
      }
    }
    // 4 through with through, 4 left with opposing through, 4 left with through from a side whose
    // exit it does not share, 4 left with left from a side
    assertEquals(16, crossings);
  }

  @Test
  void aJunctionOfThreeArmsHasItsThreeCrossings() {
    int westThrough = 0;
    int westRight = 1;
    int eastLeft = 2;
    int eastThrough = 3;
    int southLeft = 4;
    int southRight = 5;
    assertEquals(CROSSING, tee.between(westThrough, eastLeft));
    assertEquals(CROSSING, tee.between(westThrough, southLeft));
    assertEquals(CROSSING, tee.between(eastLeft, southLeft));
    assertEquals(NONE, tee.between(westThrough, eastThrough));
    assertEquals(MERGING, tee.between(eastThrough, southLeft));
    assertEquals(MERGING, tee.between(westThrough, southRight));
    assertEquals(MERGING, tee.between(westRight, eastLeft));
    assertEquals(NONE, tee.between(westRight, southRight));
  }

  @Test
  void aTouchIsACrossing() {
    assertEquals(CROSSING, straight(new Point(0, 0), new Point(10, 0), new Point(5, 0)));
  }

  @Test
  void linesOnOneStraightCrossOnlyWhereTheyOverlap() {
    assertEquals(NONE, straight(new Point(0, 0), new Point(10, 0), new Point(5, 0.001)));
    assertEquals(CROSSING, along(9));
    assertEquals(NONE, along(11));
  }

  /** A course from one point to another, and one that begins at a third and leads up. */
  private static Conflict straight(Point start, Point end, Point foot) {
    Point head = new Point(foot.xMetres(), foot.yMetres() + 10);
    return between(List.of(start, end), List.of(foot, head));
  }

  /** A course from 0 to 10 on a line, and one from somewhere to 20. */
  private static Conflict along(double start) {
    return between(
        List.of(new Point(0, 0), new Point(10, 0)), List.of(new Point(start, 0), new Point(20, 0)));
  }

  private static Conflict between(List<Point> course, List<Point> other) {
    Movement a = new Movement(0, 0, 1, Turn.THROUGH, List.of(new LaneLink(0, 1, course)));
    Movement b = new Movement(1, 2, 3, Turn.THROUGH, List.of(new LaneLink(2, 3, other)));
    Junction bare =
        new Junction(
            0,
            "bare",
            new Point(0, 0),
            false,
            List.of(),
            List.of(a, b),
            List.of(),
            SignalPlan.NONE);
    return ConflictGeometry.of(bare).between(0, 1);
  }
}

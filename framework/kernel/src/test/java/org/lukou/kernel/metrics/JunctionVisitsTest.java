package org.lukou.kernel.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lukou.api.network.Network;
import org.lukou.kernel.fixture.Networks;

class JunctionVisitsTest {

  private final Network network = Networks.row(3);
  private final JunctionVisits visits = new JunctionVisits(network);

  /**
   * Vehicles hop at random between the junctions and the space between them, one move a step at
   * most, often back to where they have been and often to where nobody is.
   */
  @Property(seed = "11")
  void theMeanIsThatOfTheFieldsOwnBookkeeping(
      @ForAll @IntRange(max = 1_000_000) int seed,
      @ForAll @IntRange(min = 1, max = 12) int vehicles,
      @ForAll @IntRange(min = 1, max = 60) int steps) {
    Random random = new Random(seed);
    JunctionVisits tested = new JunctionVisits(network);
    PresenceLog reference = new PresenceLog(3);
    int[] at = new int[vehicles];
    Arrays.fill(at, -1);
    reference.measure(at, 0);
    for (int step = 1; step <= steps; step++) {
      for (int vehicle = 0; vehicle < vehicles; vehicle++) {
        int to = random.nextInt(3) == 0 ? random.nextInt(4) - 1 : at[vehicle];
        if (to != at[vehicle]) {
          move(tested, vehicle, at[vehicle], to, step);
          at[vehicle] = to;
        }
      }
      reference.measure(at, step);
    }
    assertEquals(reference.meanSteps(steps), tested.meanSteps(steps), 1e-9);
    assertArrayEquals(reference.stepsPerJunction(steps), tested.stepsPerJunction(steps), 1e-9);
  }

  private static void move(JunctionVisits tested, int vehicle, int from, int to, int step) {
    if (from >= 0) {
      tested.leave(vehicle, from, step);
    }
    if (to >= 0) {
      tested.enter(vehicle, to, step);
    }
  }

  @Test
  void lanesBelongToTheJunctionTheyEnter() {
    List<Integer> seen = new ArrayList<>();
    network.lanes().forEach(lane -> seen.add(visits.junctionOf(lane.index())));
    for (int junction = 0; junction < 3; junction++) {
      int expected = junction;
      assertEquals(12, seen.stream().filter(at -> at == expected).count());
    }
    assertEquals(-1, visits.junctionOf(-1));
    assertEquals(network.lanes().size() - 36, seen.stream().filter(at -> at == -1).count());
  }

  @Test
  void aStayLastsFromTheFirstSecondSeenToTheFirstNotSeen() {
    visits.enter(0, 1, 4);
    assertEquals(6, visits.leave(0, 1, 10));
    assertEquals(6, visits.meanSteps(100));
  }

  @Test
  void whoComesToAnEmptyJunctionCountsAsHavingLeftAtOnce() {
    visits.enter(0, 1, 4);
    assertEquals(0, visits.meanSteps(100));
    visits.enter(1, 1, 5);
    // the second one did not come to an empty junction: there until the end
    assertEquals((0 + 95) / 2.0, visits.meanSteps(100));
  }

  @Test
  void aSecondVisitKeepsTheFirstBeginningInThePapersMean() {
    visits.enter(0, 1, 4);
    visits.leave(0, 1, 10);
    visits.enter(0, 1, 50);
    visits.leave(0, 1, 57);
    assertEquals(53, visits.meanSteps(100));
  }

  @Test
  void aSecondStayLastsNoLongerForTheFirst() {
    visits.enter(0, 1, 4);
    visits.leave(0, 1, 10);
    visits.enter(0, 1, 50);
    assertEquals(7, visits.leave(0, 1, 57));
  }

  @Test
  void vehicleNumbersMayBeFarApart() {
    visits.enter(100_000, 2, 1);
    assertEquals(2, visits.leave(100_000, 2, 3));
    assertEquals(2, visits.meanSteps(3));
  }

  @Test
  void nobodySeenMeansNoTime() {
    assertEquals(0, visits.meanSteps(3_600));
  }
}

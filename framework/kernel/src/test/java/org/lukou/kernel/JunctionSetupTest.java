package org.lukou.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lukou.kernel.fixture.Networks.EL;
import static org.lukou.kernel.fixture.Networks.ET;
import static org.lukou.kernel.fixture.Networks.WL;
import static org.lukou.kernel.fixture.Networks.WT;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.control.Parameters;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Network;
import org.lukou.kernel.fixture.Networks;
import org.lukou.kernel.fixture.Timings;

/** What a setup works out for every controller alike. */
class JunctionSetupTest {

  private final Network network = Networks.crossroads();

  @Test
  void aPhaseServesItsLanesWithoutTheRightTurnsThatAlwaysGo() {
    assertArrayEquals(lanes(WT, ET), setup(1, 2, 3, 4).lanesOf(1));
    assertArrayEquals(lanes(WL, EL), setup(1, 2, 3, 4).lanesOf(3));
  }

  @Test
  void aMovementThatIsGreenInBothPhasesMakesNoDifferenceEither() {
    assertArrayEquals(lanes(ET), setup(1, 5).lanesOf(1));
  }

  @Test
  void aCycleNeedsNoPhaseWhoseLanesAreAllServedBefore() {
    assertEquals(List.of(1, 2, 3, 4), setup(1, 2, 3, 4, 5, 6, 7, 8).cycle());
    assertEquals(List.of(5, 6, 7, 8), setup(5, 6, 7, 8).cycle());
    assertEquals(List.of(1, 5, 8), setup(1, 5, 8).cycle());
  }

  @Test
  void aJunctionWithoutAChoiceHasACycleOfOnePhase() {
    assertEquals(List.of(3), setup(3).cycle());
  }

  @Test
  void theTimeBetweenTwoGreensIsThatOfTheTiming() {
    assertEquals(5, Timings.paper().changeSeconds());
    assertEquals(5, Timings.field().changeSeconds());
  }

  @Test
  void aNumberOutsideItsRangeIsRefusedWithASentence() {
    Parameters parameters = new Parameters(Map.of("share", "1.5", "seconds", "-1"));
    assertEquals(1.5, parameters.number("share", 0, 0, 2));
    assertEquals(
        "parameter share is 1.5, but must be 0.0 to 1.0",
        message(() -> parameters.number("share", 0, 0, 1)));
    assertEquals(
        "parameter seconds is -1.0, but must be 0.0 or more",
        message(() -> parameters.number("seconds", 5, 0, Double.MAX_VALUE)));
  }

  private static String message(Runnable action) {
    return assertThrows(IllegalArgumentException.class, action::run).getMessage();
  }

  private JunctionSetup setup(Integer... phases) {
    return new JunctionSetup(
        network, junction(), List.of(phases), Timings.paper(), 1, 0, Parameters.NONE);
  }

  private int[] lanes(int... movements) {
    return IntStream.of(movements)
        .flatMap(movement -> IntStream.of(junction().movements().get(movement).entryLanes()))
        .toArray();
  }

  private Junction junction() {
    return network.junctions().get(0);
  }
}

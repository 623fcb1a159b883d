package org.lukou.control.pressure.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lukou.control.pressure.internal.Crossroads.NL;
import static org.lukou.control.pressure.internal.Crossroads.NT;
import static org.lukou.control.pressure.internal.Crossroads.ST;
import static org.lukou.control.pressure.internal.Crossroads.WEST_EXIT;
import static org.lukou.control.pressure.internal.Crossroads.WL;
import static org.lukou.control.pressure.internal.Crossroads.WT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.Cadence;
import org.lukou.api.control.Controller;
import org.lukou.api.control.JunctionSetup;

/** Four phases, changes of 5 s, cycles of 75 s: 55 s of green, at least 5 s each, 35 s to share. */
class CyclicMaxPressureTest {

  private static final int LANES = 24;

  private final JunctionSetup setup =
      Crossroads.setup(List.of(1, 2, 3, 4), Map.of("cycle-seconds", "75"));
  private final Traffic traffic = new Traffic(setup);
  private final Signal signal = new Signal(traffic);
  private final Controller controller = new CyclicMaxPressure().create(setup);

  @Test
  void withoutTrafficThePhasesShareTheCycleEqually() {
    // 13.75 s each; a green ends with the last whole second that fits
    assertGreens(13, 13, 13, 13);
  }

  @Test
  void whatIsLeftOfTheMinimumGoesByPressure() {
    // pressures 3, 2, 1, 1 of 35 s
    traffic.standing(WT, 3, NT, 1, ST, 1, WL, 1, NL, 1);
    assertGreens(20, 15, 10, 10);
  }

  @Test
  void whatStandsOnTheExitCountsAgainstAPhase() {
    // 1: 3 - 3 / 3 = 2; 2: 5
    traffic.standing(WT, 3, WEST_EXIT, 1, WEST_EXIT + 1, 1, WEST_EXIT + 2, 1, NT, 5);
    assertGreens(15, 30, 5, 5);
  }

  @Test
  void aNegativePressureGetsTheMinimum() {
    traffic.standing(WEST_EXIT, 90, NT, 1);
    assertGreens(5, 40, 5, 5);
  }

  @Test
  void splitsAreSetAtTheBeginningOfACycleOnly() {
    traffic.standing(WT, 1);
    signal.run(controller, 1, second -> {});
    traffic.standing(WT, 0, NL, 9);
    assertGreens(40, 5, 5, 5);
  }

  @Test
  void theBoundIsReachedWhenAllIsGivenAwayBeforeAndAfter() {
    traffic.standing(NL, 1);
    signal.run(
        controller,
        200,
        second -> {
          if (second == 40) {
            traffic.standing(NL, 0, WT, 1);
          }
        });
    assertEquals(105, signal.longestRed(2));
    assertEquals(105, CyclicMaxPressure.Splits.of(setup).longestRedSeconds());
    assertEquals(135, CyclicMaxPressure.Splits.of(Crossroads.setup()).longestRedSeconds());
  }

  @Property(tries = 200)
  void noApproachIsRedBeyondTheBoundWhateverTheQueues(
      @ForAll long seed,
      @ForAll @IntRange(min = 10, max = 240) int cycle,
      @ForAll @IntRange(min = 1, max = 10) int minimum,
      @ForAll @Size(min = 2, max = 5) Set<@IntRange(min = 1, max = 5) Integer> phases) {
    JunctionSetup any =
        Crossroads.setup(
            phases.stream().sorted().toList(),
            Map.of("cycle-seconds", "" + cycle, "minimum-green-seconds", "" + minimum));
    Traffic queues = new Traffic(any);
    Random random = new Random(seed);
    Signal observed = new Signal(queues);
    observed.run(
        new CyclicMaxPressure().create(any),
        1_500,
        second -> queues.standing(random.nextInt(LANES), skewed(random)));
    double bound = CyclicMaxPressure.Splits.of(any).longestRedSeconds();
    for (int phase : any.cycle()) {
      int red = observed.longestRed(phase);
      assertTrue(
          red <= bound, "phase %d is red for %d s, bound %.1f s".formatted(phase, red, bound));
    }
  }

  /** Mostly nothing, sometimes very much, so that pressures differ as they can. */
  private static int skewed(Random random) {
    return random.nextInt(3) == 0 ? random.nextInt(1_000) : 0;
  }

  @Test
  void aPhaseWhoseLanesAreServedByOthersIsNotShown() {
    JunctionSetup five = Crossroads.setup(List.of(1, 2, 3, 4, 5), Map.of());
    signal.run(new CyclicMaxPressure().create(five), 300, second -> {});
    assertEquals(-1, signal.shown().indexOf(5));
  }

  @Test
  void aCycleTooShortForTheMinimumIsMadeLonger() {
    JunctionSetup narrow =
        Crossroads.setup(
            List.of(1, 2, 3, 4), Map.of("cycle-seconds", "20", "minimum-green-seconds", "7"));
    signal.run(new CyclicMaxPressure().create(narrow), 43, second -> {});
    assertEquals(cycle(7, 7, 7, 7), signal.shown());
  }

  @Test
  void aParameterThatMakesNoSenseIsRefusedWithASentence() {
    JunctionSetup wrong = Crossroads.setup(List.of(1, 2), Map.of("cycle-seconds", "0"));
    assertEquals(
        "parameter cycle-seconds is 0.0, but must be 1.0 or more",
        assertThrows(IllegalArgumentException.class, () -> new CyclicMaxPressure().create(wrong))
            .getMessage());
  }

  @Test
  void itIsAskedAllTheTime() {
    assertEquals(Cadence.CONTINUOUS, new CyclicMaxPressure().cadence());
  }

  /** The first cycle, on whose first second the run has begun or begins. */
  private void assertGreens(int... greens) {
    List<Integer> expected = cycle(greens);
    signal.run(controller, expected.size() - signal.shown().size(), second -> {});
    assertEquals(expected, signal.shown());
  }

  private static List<Integer> cycle(int... greens) {
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < greens.length; i++) {
      shown.addAll(Collections.nCopies(i == 0 ? 0 : Signal.CHANGE_SECONDS, 0));
      shown.addAll(Collections.nCopies(greens[i], i + 1));
    }
    return shown;
  }
}

package org.lukou.control.fixed.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.Controller;
import org.lukou.api.control.JunctionSetup;

class FixedTimeTest {

  private final JunctionSetup setup = setup(Map.of());
  private final Controller controller = new FixedTime().create(setup);

  @Test
  void thePublishedSettingsGiveACycleOfFourMinutes() {
    List<Integer> expected = new ArrayList<>(Collections.nCopies(30, 1));
    for (int cycle = 0; cycle < 3; cycle++) {
      for (int phase : List.of(2, 3, 4, 1)) {
        expected.addAll(Collections.nCopies(5, 0));
        expected.addAll(Collections.nCopies(55, phase));
      }
    }
    assertEquals(expected, PaperSignal.run(setup, controller, 750));
  }

  @Test
  void twentyFiveSecondsOfGreenGiveTheCycleItIsNamedFor() {
    JunctionSetup honest = setup(Map.of("green-seconds", "25"));
    List<Integer> expected = new ArrayList<>(Collections.nCopies(30, 1));
    for (int phase : List.of(2, 3, 4, 1, 2)) {
      expected.addAll(Collections.nCopies(5, 0));
      expected.addAll(Collections.nCopies(25, phase));
    }
    assertEquals(expected, PaperSignal.run(honest, new FixedTime().create(honest), 180));
  }

  @Test
  void aPhaseEndsAtTheFirstDecisionAtWhichItHasBeenGreenLongEnough() {
    assertEquals(2, decide(2, 29.9));
    assertEquals(3, decide(2, 30));
    assertEquals(1, decide(4, 55));
  }

  @Test
  void aPhaseThatIsNotAmongItsOwnEndsAtOnce() {
    assertEquals(1, decide(0, 2));
    assertEquals(1, decide(7, 2));
  }

  @Test
  void aParameterThatMakesNoSenseIsRefusedWithASentence() {
    assertEquals(
        "parameter green-seconds is \"soon\", which is not a finite number",
        message(Map.of("green-seconds", "soon")));
    assertEquals(
        "parameter green-seconds must be 0 or more", message(Map.of("green-seconds", "-1")));
  }

  private int decide(int phase, double phaseSeconds) {
    return controller.decide(new Moment(setup.junction(), 60, phase, phaseSeconds));
  }

  private static JunctionSetup setup(Map<String, String> parameters) {
    return Settings.choosing(List.of(1, 2, 3, 4), parameters);
  }

  private static String message(Map<String, String> parameters) {
    return assertThrows(
            IllegalArgumentException.class, () -> new FixedTime().create(setup(parameters)))
        .getMessage();
  }
}

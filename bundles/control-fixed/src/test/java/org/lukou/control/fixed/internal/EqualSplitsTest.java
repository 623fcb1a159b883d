package org.lukou.control.fixed.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.Controller;
import org.lukou.api.control.JunctionSetup;

class EqualSplitsTest {

  @Test
  void fourPhasesShareTwoMinutes() {
    assertEquals(
        List.of(1, 1, 2, 3, 4, 4, 1),
        phases(List.of(1, 2, 3, 4), Map.of(), 0, 29.9, 30, 60, 90, 119.9, 120));
  }

  @Test
  void threePhasesShareTheirOwnCycle() {
    assertEquals(
        List.of(2, 5, 5, 7, 2),
        phases(List.of(2, 5, 7), Map.of("cycle-seconds", "90"), 0, 30, 59, 60, 90));
  }

  @Test
  void sharesNeedNotBeWholeSeconds() {
    assertEquals(
        List.of(1, 1, 2, 2, 3, 1),
        phases(List.of(1, 2, 3), Map.of("cycle-seconds", "10"), 0, 3, 4, 6, 7, 10));
  }

  @Test
  void theLastSecondsOfALongRunStillHaveAPhase() {
    assertEquals(List.of(4, 1), phases(List.of(1, 2, 3, 4), Map.of(), 86_399.9, 86_400));
  }

  @Test
  void aParameterThatMakesNoSenseIsRefusedWithASentence() {
    assertEquals(
        "parameter cycle-seconds must be more than 0",
        assertThrows(
                IllegalArgumentException.class,
                () -> phases(List.of(1), Map.of("cycle-seconds", "0"), 0))
            .getMessage());
    assertEquals(
        "parameter cycle-seconds is \"Infinity\", which is not a finite number",
        assertThrows(
                IllegalArgumentException.class,
                () -> phases(List.of(1), Map.of("cycle-seconds", "Infinity"), 0))
            .getMessage());
  }

  private static List<Integer> phases(
      List<Integer> phases, Map<String, String> parameters, double... times) {
    JunctionSetup setup = Settings.choosing(phases, parameters);
    Controller controller = new EqualSplits().create(setup);
    return DoubleStream.of(times)
        .mapToObj(time -> controller.decide(Moment.at(setup.junction(), time)))
        .toList();
  }
}

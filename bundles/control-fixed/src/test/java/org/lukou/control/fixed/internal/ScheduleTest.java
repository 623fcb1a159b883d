package org.lukou.control.fixed.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lukou.api.control.Cadence;
import org.lukou.api.control.JunctionSetup;
import org.lukou.api.signal.SignalPlan;

class ScheduleTest {

  @ParameterizedTest(name = "{0} phases, junction {1}, step {2}: phase {3}")
  @CsvSource({
    "9, 0, 0, 1",
    "9, 0, 29, 1",
    "9, 0, 30, 0",
    "9, 0, 34, 0",
    "9, 0, 35, 2",
    "9, 0, 279, 0",
    "9, 0, 280, 1",
    "9, 5, 0, 2",
    "9, 4, 1, 1",
    "9, 4, 2, 0",
    "2, 3, 8, 1",
    "2, 3, 9, 0",
    "2, 3, 10, 0",
    "2, 3, 14, 1",
    "1, 0, 0, 0",
    "1, 3, 1000, 0"
  })
  void theScriptIsThatOfTheReferenceTraces(int phases, int junction, int step, int expected) {
    assertEquals(expected, phase(phases, junction, step, 1));
  }

  @Test
  void itCountsStepsAndNotSeconds() {
    for (int step = 0; step < 1_000; step++) {
      assertEquals(phase(9, 2, step, 1), phase(9, 2, step, 0.1), "step " + step);
    }
  }

  @Test
  void itIsAskedBeforeEveryStep() {
    assertEquals(Cadence.EVERY_STEP, new Schedule().cadence());
  }

  private static int phase(int phases, int junction, int step, double stepSeconds) {
    JunctionSetup setup = Settings.of(junction, phases, SignalPlan.NONE, stepSeconds);
    return new Schedule().create(setup).decide(Moment.at(setup.junction(), step * stepSeconds));
  }
}

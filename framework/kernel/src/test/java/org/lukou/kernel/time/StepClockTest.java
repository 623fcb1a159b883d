package org.lukou.kernel.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepClockTest {

  @ParameterizedTest
  @CsvSource({
    "1, 30, 30",
    "1, 0, 0",
    "1, 4.2, 5",
    "0.1, 5, 50",
    "0.1, 0.3, 3",
    "0.1, 0.7, 7",
    "0.1, 86400, 864000",
    "0.5, 2.5, 5",
    "0.5, 2.6, 6",
    "0.3, 0.9, 3",
    "10, 5, 1"
  })
  void aDurationTakesTheStepsThatCoverIt(double stepSeconds, double seconds, int steps) {
    assertEquals(steps, new StepClock(stepSeconds).steps(seconds));
  }

  @Test
  void anEndlessDurationTakesAsManyStepsAsThereAre() {
    assertEquals(Integer.MAX_VALUE, new StepClock(0.1).steps(Double.POSITIVE_INFINITY));
  }

  @Test
  void timeIsAProductAndGathersNoRoundingErrors() {
    StepClock clock = new StepClock(0.1);
    for (int i = 0; i < 36_000; i++) {
      clock.advance();
    }
    assertEquals(36_000, clock.step());
    assertEquals(36_000 * 0.1, clock.seconds());
  }
}

package org.lukou.benchmarks.devices.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lukou.benchmarks.devices.faults.Fault.Incident;
import org.lukou.benchmarks.devices.relay.Weather;

/** The faults that are over soon; {@code benchmarks/devices/run faults} tries them all. */
@Timeout(300)
class TrialTest {

  private static final int CABINETS = 4;

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault("clear", Weather.CLEAR, 4, Incident.NONE),
        new Fault("doubled and held back", new Weather(0, 0.3, 0.3, 0.3, 0), 4, Incident.NONE),
        new Fault("driver restarts", Weather.CLEAR, 4, Incident.DRIVER_RESTART),
        new Fault("silence", Weather.CLEAR, 4, Incident.LONG_SILENCE),
        new Fault("moved", Weather.CLEAR, 4, Incident.MOVED_DRIVER));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void everyCommandIsShownOnceAndNothingIsSeenThatNeverWas(Fault fault) throws Exception {
    try (Trial trial = Trial.of(fault, 2026)) {
      Outcome outcome = trial.run();
      assertEquals(fault.commands() * CABINETS, outcome.commands());
      assertTrue(outcome.isGood(Faults.LONGEST_RECOVERY_SECONDS), outcome::toString);
    }
  }
}

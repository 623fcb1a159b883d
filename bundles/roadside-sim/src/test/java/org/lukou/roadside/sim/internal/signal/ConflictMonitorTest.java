package org.lukou.roadside.sim.internal.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lukou.api.signal.MovementSet;
import org.lukou.roadside.sim.internal.fixture.Crossing;

/** The monitor alone: it is shown what no controller would show. */
class ConflictMonitorTest {

  private static final MovementSet NONE = MovementSet.EMPTY;

  private int latched;
  private final ConflictMonitor monitor =
      new ConflictMonitor(new Conflicts(Crossing.junction()), CabinetTiming.USUAL, () -> latched++);

  @BeforeEach
  void beginsWithGreenForOne() {
    monitor.watch(0, MovementSet.of(1), NONE);
    assertEquals("", monitor.reason());
  }

  @Test
  void whatIsRightIsLeftAlone() {
    monitor.watch(0, MovementSet.of(0, 1), NONE);
    monitor.watch(5, MovementSet.of(0), MovementSet.of(1));
    monitor.watch(7.7, MovementSet.of(0), NONE);
    monitor.watch(9, NONE, MovementSet.of(0));
    monitor.watch(12, MovementSet.of(2, 3), NONE);
    assertEquals("", monitor.reason());
    assertEquals(0, latched);
  }

  @Test
  void conflictingGreensLatch() {
    monitor.watch(1, MovementSet.of(1, 2), NONE);
    assertReason("movements 1 and 2 conflict");
  }

  @Test
  void aGreenBesideAConflictingYellowLatches() {
    monitor.watch(5, NONE, MovementSet.of(1));
    monitor.watch(6, MovementSet.of(2), MovementSet.of(1));
    assertReason("movements 1 and 2 conflict");
  }

  @Test
  void aShortGreenLatches() {
    monitor.watch(4.9, NONE, MovementSet.of(1));
    assertReason("movement 1 was green for 4.9 s only");
  }

  @Test
  void aShortYellowLatches() {
    monitor.watch(5, NONE, MovementSet.of(1));
    monitor.watch(7.6, NONE, NONE);
    assertReason("movement 1 was yellow for 2.6 s only");
  }

  @Test
  void noYellowAtAllLatches() {
    monitor.watch(50, NONE, NONE);
    assertReason("movement 1 turned red without yellow");
  }

  @Test
  void yellowOutOfNowhereAndBackToGreenLatch() {
    monitor.watch(1, MovementSet.of(1), MovementSet.of(0));
    assertReason("movement 0 turned from red to yellow");
    monitor.reset();
    monitor.watch(10, MovementSet.of(1), NONE);
    monitor.watch(20, NONE, MovementSet.of(1));
    monitor.watch(24, MovementSet.of(1), NONE);
    assertReason("movement 1 turned from yellow to green");
  }

  @Test
  void itKeepsItsFirstReasonUntilItIsReset() {
    monitor.watch(1, NONE, NONE);
    String first = monitor.reason();
    monitor.watch(2, MovementSet.of(0, 2), NONE);
    assertEquals(first, monitor.reason());
    assertEquals(1, latched);
    monitor.reset();
    assertEquals("", monitor.reason());
  }

  private void assertReason(String expected) {
    assertTrue(monitor.reason().contains(expected), monitor.reason());
  }
}

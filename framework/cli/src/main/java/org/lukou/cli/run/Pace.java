package org.lukou.cli.run;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Holds a run to a multiple of real time. */
final class Pace {

  private final double speed;
  private final long startNanos = System.nanoTime();

  /** Creates a pace of so many simulated seconds a second; 0 = as fast as possible. */
  Pace(double speed) {
    this.speed = speed;
  }

  /** Waits until it is time for a moment of the run, or until it is told to stop and unparked. */
  void await(double simulatedSeconds, BooleanSupplier stopped) {
    if (speed == 0) {
      return;
    }
    long due = startNanos + (long) (simulatedSeconds / speed * 1e9);
    long left = due - System.nanoTime();
    while (left > 0 && !stopped.getAsBoolean()) {
      LockSupport.parkNanos(this, left);
      left = due - System.nanoTime();
    }
  }
}

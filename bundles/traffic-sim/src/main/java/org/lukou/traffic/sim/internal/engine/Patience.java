package org.lukou.traffic.sim.internal.engine;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How one thread waits for others, again and again: awake for a moment, as who falls asleep may be
 * woken up on the very core that the others work on, and gets another one only milliseconds later.
 * If that was in vain a few times it falls asleep at once, and only tries now and then.
 */
final class Patience {
  private static final long AWAKE_NANOS = 1_000_000;
  private static final int LOOKS_BY_THE_CLOCK = 64;
  private static final int DISAPPOINTMENTS = 4;
  private static final int UNTIL_NEXT_TRY = 256;

  private final boolean awake;
  private int disappointments;
  private int untilNextTry;
  private volatile Thread asleep;

  /**
   * Creates it.
   *
   * @param awake whether waiting awake is worth trying: whether there is a core for every thread
   */
  Patience(boolean awake) {
    this.awake = awake;
  }

  /**
   * Waits until something is so. An interrupt does not end it, but is kept.
   *
   * @param over reads a volatile variable; who writes that calls {@link #wake} afterwards
   */
  void await(BooleanSupplier over) {
    if (!over.getAsBoolean() && !waitAwake(over)) {
      sleep(over);
    }
  }

  private boolean waitAwake(BooleanSupplier over) {
    if (!awake) {
      return false;
    }
    if (untilNextTry > 0) {
      untilNextTry--;
      return false;
    }
    long began = System.nanoTime();
    do {
      for (int look = 0; look < LOOKS_BY_THE_CLOCK; look++) {
        Thread.onSpinWait();
        if (over.getAsBoolean()) {
          disappointments = 0;
          return true;
        }
      }
    } while (System.nanoTime() - began < AWAKE_NANOS);
    if (++disappointments >= DISAPPOINTMENTS) {
      untilNextTry = UNTIL_NEXT_TRY;
    }
    return false;
  }

  private void sleep(BooleanSupplier over) {
    boolean interrupted = false;
    asleep = Thread.currentThread();
    while (!over.getAsBoolean()) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
    }
    asleep = null;
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the waiting thread look again; by any thread. */
  void wake() {
    LockSupport.unpark(asleep);
  }
}

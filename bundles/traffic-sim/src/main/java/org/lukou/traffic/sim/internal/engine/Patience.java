package org.lukou.traffic.sim.internal.engine;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How one thread waits for others, again and again: awake for a moment, as who falls asleep may be
 * woken up on the very core that the others work on, and be moved to a free one only milliseconds
 * later. While it is awake it makes way for whoever else wants its core.
 */
final class Patience {
  /** About a millisecond, if nobody else wants the core. */
  private static final int YIELDS = 300;

  private static final int LOOKS_UNTIL_YIELD = 64;

  private final boolean awake;
  private volatile Thread asleep;

  /**
   * Creates it.
   *
   * @param awake whether to wait awake at first, which takes a core for every thread
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
    if (!(awake && waitAwake(over))) {
      sleep(over);
    }
  }

  /** Yielding is a courtesy here: nothing depends on what the scheduler makes of it. */
  @SuppressWarnings("ThreadPriorityCheck")
  private static boolean waitAwake(BooleanSupplier over) {
    for (int yield = 0; yield < YIELDS; yield++) {
      for (int look = 0; look < LOOKS_UNTIL_YIELD; look++) {
        if (over.getAsBoolean()) {
          return true;
        }
        Thread.onSpinWait();
      }
      Thread.yield();
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

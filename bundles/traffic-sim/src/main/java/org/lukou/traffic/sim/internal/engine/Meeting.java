package org.lukou.traffic.sim.internal.engine;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Where threads wait for each other, again and again. Who comes early waits awake for a moment, as
 * a step is shorter than falling asleep and waking up; if that was in vain a few times because
 * others have the cores, it sleeps at once, and only tries now and then.
 */
final class Meeting {
  private static final int LOOKS = 5_000;
  private static final int DISAPPOINTMENTS = 4;
  private static final int UNTIL_NEXT_TRY = 256;

  private final int looks;
  private final AtomicInteger missing;
  private final Waiter[] waiters;
  private volatile int held;

  /** What only the member itself writes, and whoever comes last reads. */
  private static final class Waiter {
    volatile Thread asleep;
    int disappointments;
    int untilNextTry;
  }

  /**
   * Creates a meeting.
   *
   * @param size number of members
   */
  Meeting(int size) {
    looks = size <= Runtime.getRuntime().availableProcessors() ? LOOKS : 0;
    missing = new AtomicInteger(size);
    waiters = new Waiter[size];
    for (int i = 0; i < size; i++) {
      waiters[i] = new Waiter();
    }
  }

  /**
   * Waits until all members have come; what each did before is seen by all afterwards. An interrupt
   * does not end it, but is kept.
   *
   * @param member the caller's number, from 0
   */
  void attend(int member) {
    int before = held;
    if (missing.decrementAndGet() == 0) {
      missing.set(waiters.length);
      held = before + 1;
      wake();
    } else if (!waitAwake(waiters[member], before)) {
      sleep(waiters[member], before);
    }
  }

  private boolean waitAwake(Waiter waiter, int before) {
    if (waiter.untilNextTry > 0) {
      waiter.untilNextTry--;
      return false;
    }
    for (int look = 0; look < looks; look++) {
      if (held != before) {
        waiter.disappointments = 0;
        return true;
      }
      Thread.onSpinWait();
    }
    if (++waiter.disappointments >= DISAPPOINTMENTS) {
      waiter.untilNextTry = UNTIL_NEXT_TRY;
    }
    return false;
  }

  private void sleep(Waiter waiter, int before) {
    boolean interrupted = false;
    waiter.asleep = Thread.currentThread();
    while (held == before) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
    }
    waiter.asleep = null;
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void wake() {
    for (Waiter waiter : waiters) {
      LockSupport.unpark(waiter.asleep);
    }
  }
}

package org.lukou.coap.device.internal;

import java.util.concurrent.TimeUnit;

/** When to try again: after a second, and each time twice as long, up to half a minute. */
final class Backoff {

  private static final long FIRST_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(30);

  private long waitNanos = FIRST_NANOS;
  private long nextNanos = System.nanoTime();

  boolean isDue() {
    return System.nanoTime() - nextNanos >= 0;
  }

  void failed() {
    nextNanos = System.nanoTime() + waitNanos;
    waitNanos = Math.min(2 * waitNanos, LONGEST_NANOS);
  }

  void succeeded() {
    waitNanos = FIRST_NANOS;
    nextNanos = System.nanoTime();
  }
}

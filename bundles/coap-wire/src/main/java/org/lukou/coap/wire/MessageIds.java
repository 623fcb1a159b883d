package org.lukou.coap.wire;

import java.util.concurrent.TimeUnit;

/**
 * Watches how fast one peer uses up its message ids: there are 65,536, and none may be used again
 * within {@code EXCHANGE_LIFETIME}, 247 s (RFC 7252, 4.4 and 4.8.2). Whoever is faster either stops
 * sending, or risks that a fresh message is taken for a doubled one. Exact to {@value #EVERY}
 * messages. Thread-safe.
 */
public final class MessageIds {

  private static final int IDS = 1 << 16;
  private static final int EVERY = 1 << 10;
  private static final long LIFETIME_NANOS = TimeUnit.SECONDS.toNanos(247);

  /** When each of the last {@code IDS / EVERY} marks was passed. */
  private final long[] marks = new long[IDS / EVERY];

  private long used;
  private boolean reused;
  private long reusedNanos;

  /**
   * Counts a message.
   *
   * @param nanos now, by a clock that only goes forward, in nanoseconds
   * @return whether that showed that ids are used again too early; said once for {@value #EVERY}
   *     messages
   */
  public synchronized boolean use(long nanos) {
    used++;
    if (used % EVERY != 0) {
      return false;
    }
    int mark = (int) (used / EVERY % marks.length);
    boolean early = used > IDS && nanos - marks[mark] < LIFETIME_NANOS;
    marks[mark] = nanos;
    if (early) {
      reused = true;
      reusedNanos = nanos;
    }
    return early;
  }

  /** Returns whether ids have been used again too early, and the last time was not long ago. */
  public synchronized boolean areShort(long nanos) {
    return reused && nanos - reusedNanos < LIFETIME_NANOS;
  }
}

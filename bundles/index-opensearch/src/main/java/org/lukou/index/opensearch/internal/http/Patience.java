package org.lukou.index.opensearch.internal.http;

import java.util.concurrent.TimeUnit;

/**
 * How often something is tried again: after a pause that doubles each time, up to a second, until
 * the pauses add up to so many milliseconds. Used by one thread.
 */
public final class Patience {

  private static final long LONGEST_MILLIS = 1000;

  private long leftMillis;
  private long pauseMillis = 20;

  private Patience(long millis) {
    leftMillis = millis;
  }

  /** Begins with all of it. */
  public static Patience ofMillis(long millis) {
    return new Patience(millis);
  }

  /** Pauses, and returns true; or returns false if there is none left. */
  public boolean pause() throws InterruptedException {
    if (leftMillis <= 0) {
      return false;
    }
    TimeUnit.MILLISECONDS.sleep(pauseMillis);
    leftMillis -= pauseMillis;
    pauseMillis = Math.min(LONGEST_MILLIS, 2 * pauseMillis);
    return true;
  }
}

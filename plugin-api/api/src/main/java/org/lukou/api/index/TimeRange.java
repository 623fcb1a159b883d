package org.lukou.api.index;

/**
 * A span of time.
 *
 * @param fromMillis its first millisecond, since 1970-01-01 UTC
 * @param toMillis the first one after it; not before {@code fromMillis}
 */
public record TimeRange(long fromMillis, long toMillis) {

  /** Always. */
  public static final TimeRange ALWAYS = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

  /** Refuses an end before the beginning. */
  public TimeRange {
    if (toMillis < fromMillis) {
      throw new IllegalArgumentException(
          "a time range ends before it begins: %d to %d".formatted(fromMillis, toMillis));
    }
  }

  /** Returns whether a time lies in it. */
  public boolean contains(long timeMillis) {
    return timeMillis >= fromMillis && timeMillis < toMillis;
  }
}

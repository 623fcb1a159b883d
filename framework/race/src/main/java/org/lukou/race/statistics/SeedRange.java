package org.lukou.race.statistics;

import java.util.stream.LongStream;

/**
 * The seeds of repeated runs, two at least and 10,000 at most.
 *
 * @param first the smallest, 0 or more
 * @param last the greatest, more than the smallest, at most 2^32-1
 */
public record SeedRange(long first, long last) {

  private static final long GREATEST = 0xFFFF_FFFFL;
  private static final long MOST = 10_000;

  /** Checks the range. */
  public SeedRange {
    if (first < 0 || last <= first) {
      throw new IllegalArgumentException(
          "%d to %d is not two seeds or more in ascending order, which an interval needs; for"
                  .formatted(first, last)
              + " example 1-10");
    }
    if (last > GREATEST) {
      throw new IllegalArgumentException(
          "the seed %d is too large, expected at most %d".formatted(last, GREATEST));
    }
    if (last - first >= MOST) {
      throw new IllegalArgumentException(
          "%d to %d is %d seeds, expected at most %d; each is a whole run with a record"
              .formatted(first, last, last - first + 1, MOST));
    }
  }

  /**
   * Reads {@code 10}, which is {@code 1-10}, or {@code 5-20}.
   *
   * @throws IllegalArgumentException if the text has another form, or means fewer than two seeds
   */
  public static SeedRange parse(String text) {
    if (!text.matches("\\d{1,18}(-\\d{1,18})?")) {
      throw new IllegalArgumentException(
          "\"%s\" is neither a number of seeds, for example 10, nor a range, for example 1-10"
              .formatted(text));
    }
    String[] ends = text.split("-", 2);
    long last = Long.parseLong(ends[ends.length - 1]);
    return new SeedRange(ends.length == 1 ? 1 : Long.parseLong(ends[0]), last);
  }

  /** Returns how many there are. */
  public long count() {
    return last - first + 1;
  }

  /** Returns the seeds in ascending order. */
  public LongStream stream() {
    return LongStream.rangeClosed(first, last);
  }
}

package org.lukou.api.index;

/**
 * A range of values, both ends included. {@link #ALL} holds NaN too; no other range does.
 *
 * @param least the least value
 * @param most the greatest value, not less than {@code least}
 */
public record ValueRange(double least, double most) {

  /** Every value, NaN included. */
  public static final ValueRange ALL =
      new ValueRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** Refuses an end below the beginning, and NaN. */
  public ValueRange {
    if (!(least <= most)) {
      throw new IllegalArgumentException(
          "a value range is least <= most, not %s to %s".formatted(least, most));
    }
  }

  /** Returns whether it lets everything through. */
  public boolean isAll() {
    return equals(ALL);
  }

  /** Returns whether a value lies in it. */
  public boolean contains(double value) {
    return (value >= least && value <= most) || isAll();
  }
}

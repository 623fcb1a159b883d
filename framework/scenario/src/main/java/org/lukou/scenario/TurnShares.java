package org.lukou.scenario;

/**
 * How drivers weigh a left turn, going through and a right turn where more than one of them lies on
 * a shortest way to the destination. The turns that come out also depend on the destinations.
 *
 * @param left weight of a left turn, 0.001 to 1
 * @param through weight of going through, the same range
 * @param right weight of a right turn, the same range; the three add up to 1
 */
public record TurnShares(double left, double through, double right) {

  private static final double TOLERANCE = 1e-6;

  /** One in ten left, six through, three right: the shares counted in the public Hangzhou set. */
  public static final TurnShares FIELD = new TurnShares(0.1, 0.6, 0.3);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException naming the share, its value and its range
   */
  public TurnShares {
    Checks.range("left turn share", left, 0.001, 1);
    Checks.range("through share", through, 0.001, 1);
    Checks.range("right turn share", right, 0.001, 1);
    if (Math.abs(left + through + right - 1) > TOLERANCE) {
      throw new IllegalArgumentException(
          "turn shares %s + %s + %s do not add up to 1; change one of them"
              .formatted(left, through, right));
    }
  }

  double of(Heading from, Heading to) {
    if (to == from) {
      return through;
    }
    return to == from.left() ? left : right;
  }
}

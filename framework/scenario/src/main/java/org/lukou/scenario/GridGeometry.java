package org.lukou.scenario;

/**
 * The streets of a grid: signalised junctions, all of the same shape, on straight avenues. Lengths
 * are written to the network file rounded to a millimetre, the speed to 0.001 m/s.
 *
 * @param columns junctions from west to east, 1 to 1,000
 * @param rows junctions from south to north, 1 to 1,000
 * @param horizontalSpacingMetres distance between two columns, up to 100,000 m; at least 20 m of
 *     road must be left between two junctions
 * @param verticalSpacingMetres distance between two rows, the same range
 * @param lanesPerApproach lanes of every road, 3 to 8: the innermost turns left, the outermost
 *     turns right, those between go through
 * @param laneWidthMetres width of a lane, 2 to 10 m
 * @param junctionWidthMetres distance from a junction's centre to its stop lines, at least the
 *     width of an approach, up to 1,000 m
 * @param speedLimitMps speed limit of every lane, 0.1 to 100 m/s
 */
public record GridGeometry(
    int columns,
    int rows,
    double horizontalSpacingMetres,
    double verticalSpacingMetres,
    int lanesPerApproach,
    double laneWidthMetres,
    double junctionWidthMetres,
    double speedLimitMps) {

  private static final double LEAST_ROAD_METRES = 20;

  /** The published spacing of the Hangzhou set: 4 × 4 junctions, 800 m by 600 m, 11.111 m/s. */
  public static final GridGeometry HANGZHOU =
      new GridGeometry(4, 4, 800, 600, 3, 4.0, 15.0, 11.111);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException naming the parameter, its value and its range
   */
  public GridGeometry {
    Checks.range("columns", columns, 1, 1000);
    Checks.range("rows", rows, 1, 1000);
    Checks.range("lanesPerApproach", lanesPerApproach, 3, 8);
    Checks.range("laneWidthMetres", laneWidthMetres, 2, 10);
    double approachMetres = lanesPerApproach * laneWidthMetres;
    Checks.range("junctionWidthMetres", junctionWidthMetres, approachMetres, 1000);
    double leastMetres = 2 * junctionWidthMetres + LEAST_ROAD_METRES;
    Checks.range("horizontalSpacingMetres", horizontalSpacingMetres, leastMetres, 100_000);
    Checks.range("verticalSpacingMetres", verticalSpacingMetres, leastMetres, 100_000);
    Checks.range("speedLimitMps", speedLimitMps, 0.1, 100);
  }

  /** Returns the same streets with another number of columns and rows. */
  public GridGeometry withSize(int newColumns, int newRows) {
    return new GridGeometry(
        newColumns,
        newRows,
        horizontalSpacingMetres,
        verticalSpacingMetres,
        lanesPerApproach,
        laneWidthMetres,
        junctionWidthMetres,
        speedLimitMps);
  }

  /** Returns the number of signalised junctions. */
  public int junctionCount() {
    return columns * rows;
  }

  /** Returns the number of roads, one for each direction of a street between two nodes. */
  public int roadCount() {
    return 2 * (columns * (rows + 1) + rows * (columns + 1));
  }

  double xMetres(Node node) {
    return (node.x() - 1) * horizontalSpacingMetres;
  }

  double yMetres(Node node) {
    return (node.y() - 1) * verticalSpacingMetres;
  }

  boolean isJunction(Node node) {
    return node.x() >= 1 && node.x() <= columns && node.y() >= 1 && node.y() <= rows;
  }

  boolean isCorner(Node node) {
    boolean sideways = node.x() == 0 || node.x() == columns + 1;
    return sideways && (node.y() == 0 || node.y() == rows + 1);
  }

  boolean isRoad(GridRoad road) {
    return isNode(road.start())
        && isNode(road.end())
        && (isJunction(road.start()) || isJunction(road.end()));
  }

  private boolean isNode(Node node) {
    boolean inside = node.x() >= 0 && node.x() <= columns + 1;
    return inside && node.y() >= 0 && node.y() <= rows + 1 && !isCorner(node);
  }
}

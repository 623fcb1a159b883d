package org.lukou.scenario;

/**
 * The roads over which trips enter and leave, one of each for every virtual end of the grid. Gates
 * differ: each has a weight drawn once from 0.5 to 1.5, for its entries and for its exits alike.
 */
final class Gates {

  private final GridGeometry geometry;
  private final double[] cumulative;

  Gates(GridGeometry geometry, RandomDraws random) {
    this.geometry = geometry;
    cumulative = new double[2 * (geometry.columns() + geometry.rows())];
    double sum = 0;
    for (int i = 0; i < cumulative.length; i++) {
      sum += 0.5 + random.share();
      cumulative[i] = sum;
    }
  }

  int count() {
    return cumulative.length;
  }

  /** Draws a gate, an index from 0 to count - 1. */
  int draw(RandomDraws random) {
    double wanted = random.share() * cumulative[cumulative.length - 1];
    int low = 0;
    int high = cumulative.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (wanted < cumulative[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Returns the road into the grid: gates count along the west, east, south and north side. */
  GridRoad entry(int gate) {
    int rows = geometry.rows();
    int columns = geometry.columns();
    if (gate < rows) {
      return GridRoad.into(new Node(1, gate + 1), Heading.EAST);
    }
    if (gate < 2 * rows) {
      return GridRoad.into(new Node(columns, gate - rows + 1), Heading.WEST);
    }
    if (gate < 2 * rows + columns) {
      return GridRoad.into(new Node(gate - 2 * rows + 1, 1), Heading.NORTH);
    }
    return GridRoad.into(new Node(gate - 2 * rows - columns + 1, rows), Heading.SOUTH);
  }

  /** Returns the road out of the grid at the same place. */
  GridRoad exit(int gate) {
    GridRoad entry = entry(gate);
    return new GridRoad(entry.end(), entry.heading().opposite());
  }
}

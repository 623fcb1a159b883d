package org.lukou.api.signal;

import java.util.Arrays;

/**
 * How the movements of one junction stand to each other. Symmetric; a movement has no conflict with
 * itself. Immutable, thread-safe.
 */
public final class ConflictMatrix {

  /** How two movements stand to each other. */
  public enum Conflict {
    /** Their paths stay apart, or part from one lane. */
    NONE,
    /** Their paths end in one lane: one of them yields. */
    MERGING,
    /** Their paths cross: they must not be green together without permission. */
    CROSSING
  }

  private final Conflict[][] cells;

  /**
   * Creates a matrix.
   *
   * @param cells square and symmetric, {@code cells[i][j]} for movements i and j; copied
   * @throws IllegalArgumentException if it is not square or not symmetric
   */
  public ConflictMatrix(Conflict[][] cells) {
    this.cells = new Conflict[cells.length][];
    for (int i = 0; i < cells.length; i++) {
      if (cells[i].length != cells.length) {
        throw new IllegalArgumentException("row " + i + " of the conflict matrix is not square");
      }
      for (int j = 0; j < i; j++) {
        if (cells[i][j] != cells[j][i]) {
          throw new IllegalArgumentException("conflict of " + i + " and " + j + " is one-sided");
        }
      }
      this.cells[i] = cells[i].clone();
    }
  }

  /** Returns the number of movements. */
  public int size() {
    return cells.length;
  }

  /** Returns how two movements stand to each other; both indices in 0..size-1. */
  public Conflict between(int movement, int other) {
    return cells[movement][other];
  }

  /** Returns whether two movements of the set cross. */
  public boolean hasCrossing(MovementSet green) {
    return firstCrossing(green).length > 0;
  }

  /** Returns the first two movements of the set that cross, or an empty array. */
  public int[] firstCrossing(MovementSet green) {
    int[] members = green.stream().toArray();
    for (int i = 0; i < members.length; i++) {
      for (int j = i + 1; j < members.length; j++) {
        if (cells[members[i]][members[j]] == Conflict.CROSSING) {
          return new int[] {members[i], members[j]};
        }
      }
    }
    return new int[0];
  }

  @Override
  public String toString() {
    return Arrays.deepToString(cells);
  }
}

package org.lukou.scenario;

/** The four directions of a grid's roads, in the order of the last number of a road's id. */
enum Heading {
  EAST(0, 1, 0),
  NORTH(1, 0, 1),
  WEST(2, -1, 0),
  SOUTH(3, 0, -1);

  private final int number;
  private final int dx;
  private final int dy;

  Heading(int number, int dx, int dy) {
    this.number = number;
    this.dx = dx;
    this.dy = dy;
  }

  /** Returns the number that stands for it in the ids of roads. */
  int number() {
    return number;
  }

  int dx() {
    return dx;
  }

  int dy() {
    return dy;
  }

  Heading left() {
    return switch (this) {
      case EAST -> NORTH;
      case NORTH -> WEST;
      case WEST -> SOUTH;
      case SOUTH -> EAST;
    };
  }

  Heading opposite() {
    return left().left();
  }
}

package org.lukou.traffic.sim.internal.roadnet;

/** Kind of a movement; a higher rank has the right of way. */
public enum Turn {
  /** Any text that is not one of the known kinds: lowest rank, taken at full speed. */
  OTHER(0),
  /** Right turn. */
  RIGHT(1),
  /** Left turn. */
  LEFT(2),
  /** Straight on. */
  STRAIGHT(3);

  private final int rank;

  Turn(int rank) {
    this.rank = rank;
  }

  /** Returns the right-of-way rank, 0 to 3. */
  public int rank() {
    return rank;
  }

  /** Returns whether the turning speed applies. */
  public boolean turning() {
    return this == LEFT || this == RIGHT;
  }

  static Turn of(String type) {
    return switch (type) {
      case "go_straight" -> STRAIGHT;
      case "turn_left" -> LEFT;
      case "turn_right" -> RIGHT;
      default -> OTHER;
    };
  }
}

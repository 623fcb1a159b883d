package org.lukou.scenario;

import java.util.ArrayList;
import java.util.List;
import org.lukou.api.network.Turn;

/** A way through a junction; its index is its place in {@link #ALL}. */
record GridMovement(Heading from, Heading to) {

  /** The twelve movements in the field's order: by heading of the entry, then of the exit. */
  static final List<GridMovement> ALL = all();

  private static List<GridMovement> all() {
    List<GridMovement> movements = new ArrayList<>();
    for (Heading from : Heading.values()) {
      for (Heading to : Heading.values()) {
        if (to != from.opposite()) {
          movements.add(new GridMovement(from, to));
        }
      }
    }
    return List.copyOf(movements);
  }

  Turn turn() {
    if (to == from) {
      return Turn.THROUGH;
    }
    return to == from.left() ? Turn.LEFT : Turn.RIGHT;
  }

  /** Returns the name of the turn in a CityFlow file. */
  String typeName() {
    return switch (turn()) {
      case LEFT -> "turn_left";
      case RIGHT -> "turn_right";
      default -> "go_straight";
    };
  }

  int firstLane(int lanes) {
    return switch (turn()) {
      case LEFT -> 0;
      case RIGHT -> lanes - 1;
      default -> 1;
    };
  }

  int lastLane(int lanes) {
    return turn() == Turn.THROUGH ? lanes - 2 : firstLane(lanes);
  }
}

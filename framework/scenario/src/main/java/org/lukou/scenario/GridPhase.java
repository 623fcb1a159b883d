package org.lukou.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lukou.api.network.Turn;

/** A light phase of every junction of the grid; right turns are green in all of them. */
record GridPhase(int seconds, List<Integer> movements) {

  private static final int CHANGE_SECONDS = 5;
  private static final int GREEN_SECONDS = 30;

  /**
   * The nine phases in the field's order: change interval; through from west and east, from north
   * and south; left from west and east, from north and south; all from west, east, south, north.
   */
  static final List<GridPhase> ALL =
      List.of(
          phase(CHANGE_SECONDS, m -> false),
          phase(GREEN_SECONDS, m -> m.turn() == Turn.THROUGH && eastWest(m)),
          phase(GREEN_SECONDS, m -> m.turn() == Turn.THROUGH && !eastWest(m)),
          phase(GREEN_SECONDS, m -> m.turn() == Turn.LEFT && eastWest(m)),
          phase(GREEN_SECONDS, m -> m.turn() == Turn.LEFT && !eastWest(m)),
          phase(GREEN_SECONDS, m -> m.from() == Heading.EAST),
          phase(GREEN_SECONDS, m -> m.from() == Heading.WEST),
          phase(GREEN_SECONDS, m -> m.from() == Heading.NORTH),
          phase(GREEN_SECONDS, m -> m.from() == Heading.SOUTH));

  private static GridPhase phase(int seconds, Predicate<GridMovement> green) {
    List<Integer> movements = new ArrayList<>();
    for (int i = 0; i < GridMovement.ALL.size(); i++) {
      GridMovement movement = GridMovement.ALL.get(i);
      if (movement.turn() == Turn.RIGHT || green.test(movement)) {
        movements.add(i);
      }
    }
    return new GridPhase(seconds, List.copyOf(movements));
  }

  private static boolean eastWest(GridMovement movement) {
    return movement.from().dx() != 0;
  }
}

package org.lukou.tck.control;

import org.lukou.api.network.Point;
import org.lukou.api.network.Turn;

/** A side of a junction, with the direction of those who enter by it. */
enum Arm {
  WEST(1, 0),
  EAST(-1, 0),
  NORTH(0, -1),
  SOUTH(0, 1);

  private static final double JUNCTION_METRES = 15;
  private static final double LANE_METRES = 3.2;

  private final int east;
  private final int north;

  Arm(int east, int north) {
    this.east = east;
    this.north = north;
  }

  /** Returns the arm by which those leave who enter by this one and turn so. */
  Arm after(Turn turn) {
    return switch (turn) {
      case LEFT -> leaving(-north, east);
      case RIGHT -> leaving(north, -east);
      default -> leaving(east, north);
    };
  }

  private static Arm leaving(int east, int north) {
    for (Arm arm : values()) {
      if (arm.east == -east && arm.north == -north) {
        return arm;
      }
    }
    throw new IllegalArgumentException(east + ", " + north);
  }

  /** Returns the place so many metres out from a junction along this arm. */
  Point out(Point centre, double metres) {
    return new Point(centre.xMetres() - east * metres, centre.yMetres() - north * metres);
  }

  /** Returns where a lane meets the junction: on the right of its direction, in or out. */
  Point edge(Point centre, int lane, boolean in) {
    double right = (lane + 0.5) * LANE_METRES * (in ? 1 : -1);
    Point middle = out(centre, JUNCTION_METRES);
    return new Point(middle.xMetres() + north * right, middle.yMetres() - east * right);
  }
}

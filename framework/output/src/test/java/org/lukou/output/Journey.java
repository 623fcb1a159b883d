package org.lukou.output;

import static org.lukou.output.Crossing.EAST_INNER;
import static org.lukou.output.Crossing.WEST_INNER;
import static org.lukou.output.Crossing.WEST_OUTER;
import static org.lukou.output.ScriptedWorld.State.at;

/**
 * Three vehicles, six steps of two seconds. Vehicle 0 wants to depart at 2 s, enters at 4 s, stands
 * a while, crosses straight on and leaves at 10 s. Vehicle 1 enters at 4 s, changes from the inner
 * to the outer lane and is inside the junction at the end, 12 s. Vehicle 2, wanted at 6 s, never
 * gets in.
 */
final class Journey {

  static final double STEP_SECONDS = 2;
  static final int STEPS = 6;
  static final Origin ORIGIN = new Origin("r--1", "compatible", "max-pressure", 7, STEP_SECONDS);

  private static final int INSIDE = -1;

  private Journey() {}

  static ScriptedWorld world(String firstId) {
    ScriptedWorld world = new ScriptedWorld(Crossing.network());
    first(world, firstId);
    second(world);
    return world.created(3, 2, "v2", 20);
  }

  /** Drives 90 m, 20 m across the junction, and 90 m: 200 m in all. */
  private static void first(ScriptedWorld world, String id) {
    world
        .created(1, 0, id, 5.5)
        .moved(2, 0, INSIDE, WEST_INNER)
        .after(2, at(0, WEST_INNER, 30, 8))
        .after(3, at(0, WEST_INNER, 35, 0.05))
        .moved(4, 0, WEST_INNER, EAST_INNER)
        .after(4, at(0, EAST_INNER, 12, 9))
        .finished(5, 0, EAST_INNER);
  }

  /** Drives 90 m and 13 m of the junction. */
  private static void second(ScriptedWorld world) {
    world
        .created(2, 1, "v1", 30)
        .moved(2, 1, INSIDE, WEST_INNER)
        .after(2, at(1, WEST_INNER, 10, 0.02))
        .moved(3, 1, WEST_INNER, WEST_OUTER)
        .after(3, at(1, WEST_OUTER, 40, 5))
        .after(4, at(1, WEST_OUTER, 80, 0))
        .moved(5, 1, WEST_OUTER, INSIDE)
        .after(5, at(1, INSIDE, 13, 10));
  }
}

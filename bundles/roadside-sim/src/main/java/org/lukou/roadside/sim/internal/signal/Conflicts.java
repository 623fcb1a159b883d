package org.lukou.roadside.sim.internal.signal;

import java.util.List;
import org.lukou.api.network.Junction;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.Phase;

/**
 * Which movements of a junction must never go at the same time: those that no phase of its own
 * table shows green together, as on the programme card of a malfunction management unit (NEMA TS
 * 2). Immutable.
 */
public final class Conflicts {

  private final boolean[][] permitted;

  /** Reads the table of a junction. */
  public Conflicts(Junction junction) {
    int movements = junction.movements().size();
    permitted = new boolean[movements][movements];
    for (Phase phase : junction.phases()) {
      int[] green = phase.green().stream().filter(m -> m < movements).toArray();
      for (int one : green) {
        for (int other : green) {
          permitted[one][other] = true;
        }
      }
    }
  }

  /** Returns the number of movements. */
  public int movements() {
    return permitted.length;
  }

  /** Returns whether two movements must not go together. */
  public boolean between(int movement, int other) {
    return movement != other && !permitted[movement][other];
  }

  /** Returns the first two movements of a set that conflict, or an empty list. */
  public List<Integer> firstIn(MovementSet going) {
    int[] members = going.stream().toArray();
    for (int i = 0; i < members.length; i++) {
      for (int j = i + 1; j < members.length; j++) {
        if (between(members[i], members[j])) {
          return List.of(members[i], members[j]);
        }
      }
    }
    return List.of();
  }
}

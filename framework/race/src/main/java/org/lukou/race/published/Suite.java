package org.lukou.race.published;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Cell;
import org.lukou.race.cell.Detection;
import org.lukou.race.cell.Entrant;
import org.lukou.race.cell.Matrix;
import org.lukou.race.cell.RaceScenario;

/**
 * The cells of the field's two tables: five flows, 3,600 s, a decision every 30 s and every 15 s,
 * the rules we have, and whoever wants to stand beside them.
 */
public final class Suite {

  private static final long SEED = 0;

  private Suite() {}

  /** Returns the name of a flow's scenario under a setting, for example {@code jinan1 30 s}. */
  public static String label(String flow, int intervalSeconds) {
    return flow + " " + intervalSeconds + " s";
  }

  static String flowLabel(RaceScenario scenario) {
    return scenario.name().substring(0, scenario.name().indexOf(' '));
  }

  /**
   * Returns the cells.
   *
   * @param scenarios the flows under their settings, named by {@link #label}
   * @param guests who stands beside the field's rules
   * @param stacks says on what code an entrant runs
   */
  public static List<Cell> cells(
      List<RaceScenario> scenarios, List<Entrant> guests, Matrix.StackSource stacks)
      throws RaceException {
    List<Cell> cells = new ArrayList<>();
    for (RaceScenario scenario : scenarios) {
      Set<Entrant> entrants = new LinkedHashSet<>(Setting.of(scenario).rules());
      entrants.addAll(guests);
      Matrix one =
          new Matrix(
              List.copyOf(entrants),
              List.of(scenario),
              List.of(SEED),
              List.of(Detection.PERFECT),
              null);
      cells.addAll(one.cells(stacks));
    }
    return cells;
  }
}

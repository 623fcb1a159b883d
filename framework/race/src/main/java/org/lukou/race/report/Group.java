package org.lukou.race.report;

import java.util.List;
import org.lukou.race.cell.Cell;
import org.lukou.race.cell.Detection;
import org.lukou.race.cell.RaceScenario;

/**
 * Everybody under the same conditions, the best first.
 *
 * @param name which conditions
 * @param seeds number of different seeds
 * @param standings the entrants
 */
public record Group(Name name, int seeds, List<Standing> standings) {

  /**
   * The conditions.
   *
   * @param scenario where
   * @param detection what is seen
   */
  public record Name(RaceScenario scenario, Detection detection) {

    static Name of(Cell cell) {
      return new Name(cell.scenario(), cell.detection());
    }
  }
}

package org.lukou.race.cell;

import java.util.ArrayList;
import java.util.List;
import org.lukou.race.RaceException;

/**
 * Everybody against everybody under the same conditions.
 *
 * @param entrants who takes part, no one twice
 * @param scenarios where
 * @param seeds which seeds, the same for all
 * @param detections what controllers see, one after another
 * @param baseline the entrant that the others are compared with, null for none
 */
public record Matrix(
    List<Entrant> entrants,
    List<RaceScenario> scenarios,
    List<Long> seeds,
    List<Detection> detections,
    Entrant baseline) {

  /** Says on what code an entrant runs in a scenario. */
  @FunctionalInterface
  public interface StackSource {
    /** Returns the stack. */
    Stack of(RaceScenario scenario, Entrant entrant) throws RaceException;
  }

  /** Copies the lists. */
  public Matrix {
    entrants = List.copyOf(entrants);
    scenarios = List.copyOf(scenarios);
    seeds = List.copyOf(seeds);
    detections = List.copyOf(detections);
  }

  /** Returns every cell: scenario by scenario, then by detection, seed and entrant. */
  public List<Cell> cells(StackSource stacks) throws RaceException {
    List<Cell> cells = new ArrayList<>();
    for (RaceScenario scenario : scenarios) {
      List<Stack> stackOf = new ArrayList<>();
      for (Entrant entrant : entrants) {
        stackOf.add(stacks.of(scenario, entrant));
      }
      for (Detection detection : detections) {
        for (long seed : seeds) {
          for (int i = 0; i < entrants.size(); i++) {
            cells.add(new Cell(entrants.get(i), scenario, seed, detection, stackOf.get(i)));
          }
        }
      }
    }
    return cells;
  }
}

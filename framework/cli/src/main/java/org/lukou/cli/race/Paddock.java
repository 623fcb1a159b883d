package org.lukou.cli.race;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Cell;
import org.lukou.race.cell.Entrant;
import org.lukou.race.cell.RaceScenario;
import org.lukou.race.cell.Stack;
import org.lukou.race.run.CellRun;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.ProfileException;

/** Where everybody gets ready: the scenarios of a race with the bundles they run on, started. */
public final class Paddock {

  private final TestbedStacks stacks;
  private final Map<RaceScenario, Profile> profiles = new LinkedHashMap<>();

  /** Creates an empty one. */
  public Paddock(TestbedStacks stacks) {
    this.stacks = stacks;
  }

  /**
   * Takes a scenario in, and starts the bundles of its profile unless they are.
   *
   * @throws ProfileException if they cannot be started
   */
  public void add(Course course) throws ProfileException {
    stacks.start(course.profile());
    profiles.put(course.scenario(), course.profile());
  }

  /** Returns the scenarios in the order in which they came. */
  public List<RaceScenario> scenarios() {
    return List.copyOf(profiles.keySet());
  }

  /** Returns the seed that the first scenario's profile says. */
  public long usualSeed() {
    return profiles.values().iterator().next().scenario().seed();
  }

  /**
   * Returns on what code an entrant runs in a scenario.
   *
   * @throws RaceException if no bundle offers its algorithm
   */
  public Stack stack(RaceScenario scenario, Entrant entrant) throws RaceException {
    return stacks.stack(profiles.get(scenario), entrant);
  }

  /**
   * Opens every scenario once for each entrant, and once for each detection, so that what is
   * misspelt or cannot be is told before anything runs.
   *
   * @throws RaceException if one of them cannot be run
   */
  public void rehearse(List<Cell> cells, CellRun runner) throws RaceException {
    Map<List<Object>, Cell> different = new LinkedHashMap<>();
    cells.forEach(cell -> different.putIfAbsent(List.of(cell.scenario(), cell.entrant()), cell));
    cells.forEach(cell -> different.putIfAbsent(List.of(cell.scenario(), cell.detection()), cell));
    for (Cell cell : new LinkedHashSet<>(different.values())) {
      runner.rehearse(cell);
    }
  }
}

package org.lukou.race.published;

import java.util.List;
import java.util.stream.Stream;
import org.lukou.race.cell.Entrant;
import org.lukou.race.cell.RaceScenario;

/**
 * What all cells of a printed table have in common.
 *
 * @param intervalSeconds time between two decisions, in seconds
 * @param laneChange whether vehicles change lanes
 */
public record Setting(int intervalSeconds, boolean laneChange) {

  /** The decision interval of the table that is printed, in seconds. */
  static final int PRINTED_INTERVAL = 30;

  /**
   * Returns the decision intervals of the tables, in seconds; without lane change the reference was
   * only run at one.
   */
  public static List<Integer> intervals(boolean laneChange) {
    return laneChange ? List.of(PRINTED_INTERVAL, 15) : List.of(PRINTED_INTERVAL);
  }

  /** Returns the setting of a scenario. */
  static Setting of(RaceScenario scenario) {
    return new Setting((int) scenario.timing().decisionSeconds(), scenario.laneChange());
  }

  /**
   * Returns the decision rules of the table that we have. FixedTime is the field's, whose timer
   * excludes the change: 30 s are a cycle of 240 s, 15 s one of 120 s; beside the former stands the
   * true cycle of 120 s.
   */
  public List<Entrant> rules() {
    List<Entrant> pressure =
        List.of(
            Entrant.of("max-pressure"),
            Entrant.of("efficient-max-pressure"),
            Entrant.of("advanced-max-pressure"));
    List<Entrant> fixed =
        intervalSeconds == 15
            ? List.of(Entrant.parse("fixed-time:green-seconds=15"))
            : List.of(Entrant.of("fixed-time"), Entrant.parse("fixed-time:green-seconds=25"));
    return Stream.concat(fixed.stream(), pressure.stream()).toList();
  }
}

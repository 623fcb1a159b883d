package org.lukou.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.api.signal.SignalTiming;
import org.lukou.cli.race.CourseChanges;
import org.lukou.cli.race.CourseFinder;
import org.lukou.cli.race.Paddock;
import org.lukou.cli.race.TimingChanges;
import org.lukou.cli.run.Home;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Cell;
import org.lukou.race.cell.Entrant;
import org.lukou.race.data.PublicFlow;
import org.lukou.race.published.Leaderboard;
import org.lukou.race.published.Setting;
import org.lukou.race.published.Suite;
import org.lukou.race.published.SuiteTable;
import org.lukou.race.report.RaceResults;
import org.lukou.runtime.profile.ProfileException;
import picocli.CommandLine.Option;

/** Whether the field's own tables are rerun. */
public final class SuiteOptions {

  private static final String PLACE = "benchmarks/control";
  private static final double DURATION_SECONDS = 3600;
  private static final double STEP_SECONDS = 1;
  private static final double YELLOW_SECONDS = 5;

  private enum Name {
    PUBLISHED
  }

  @Option(
      names = "--suite",
      paramLabel = "published",
      description =
          "Rerun every cell of the field's two tables (30 s and 15 s, lane change on, five flows,"
              + " the rules we have) and print printed, reference and ours; --controllers and"
              + " --bundle stand beside them. Needs --data.")
  private Name suite;

  @Option(
      names = "--leaderboard",
      description =
          "Rerun the suite and write benchmarks/control/leaderboard.json and leaderboard.md, if"
              + " every cell finished on bundles that come with Lukou.")
  private boolean leaderboard;

  boolean given() {
    return suite != null || leaderboard;
  }

  /** Takes the flows in under each setting of the tables. */
  void addTo(Paddock paddock, CourseFinder finder, CourseChanges changes)
      throws RaceException, ProfileException {
    boolean laneChange = changes.laneChange() == null || changes.laneChange();
    CourseChanges field =
        new CourseChanges(
            null,
            null,
            null,
            Perturbation.NONE,
            DURATION_SECONDS,
            STEP_SECONDS,
            Scenario.Mode.COMPATIBLE,
            laneChange);
    if (!changes.equals(CourseChanges.ofLaneChange(changes.laneChange()))
        || (leaderboard && !laneChange)) {
      throw new RaceException(
          "the suite's scenarios are those of the printed tables; only --suite published"
              + " --lane-change off is another one, and has no leaderboard");
    }
    for (int interval : Setting.intervals(laneChange)) {
      for (PublicFlow flow : PublicFlow.PUBLISHED) {
        String label = Suite.label(flow.label(), interval);
        TimingChanges timing =
            new TimingChanges((double) interval, YELLOW_SECONDS, SignalTiming.Style.PAPER);
        paddock.add(finder.find(flow.label(), label, field, timing));
      }
    }
  }

  List<Cell> cells(Paddock paddock, List<Entrant> guests) throws RaceException {
    return Suite.cells(paddock.scenarios(), guests, paddock::stack);
  }

  String table(RaceResults results) {
    return SuiteTable.of(results.records());
  }

  /** Writes the leaderboard if it is asked for. */
  void report(RaceResults results, Set<String> foreign, PrintWriter err) throws RaceException {
    if (!leaderboard) {
      return;
    }
    Path directory = Home.current().directory().resolve(PLACE);
    try {
      new Leaderboard(results, foreign).write(directory);
      err.println("written: " + directory.resolve(Leaderboard.NAME) + " and .md beside it");
    } catch (IOException e) {
      throw new RaceException("%s cannot be written: %s".formatted(directory, e), e);
    }
  }
}

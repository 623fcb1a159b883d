package org.lukou.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Cell;
import org.lukou.race.page.PlottedCells;
import org.lukou.race.page.RacePage;
import org.lukou.race.replay.Replay;
import org.lukou.race.replay.Replays;
import org.lukou.race.report.RaceResults;
import org.lukou.race.run.CellRun;
import picocli.CommandLine.Model.CommandSpec;

/** Writes a race as a page: {@code lukou bench --html}. */
final class PageTask {

  private final CellRun runner;
  private final ExecutionOptions execution;
  private final CommandSpec spec;

  PageTask(CellRun runner, ExecutionOptions execution, CommandSpec spec) {
    this.runner = runner;
    this.execution = execution;
    this.spec = spec;
  }

  void write(RaceResults results) throws RaceException, InterruptedException {
    Path directory = execution.out();
    PlottedCells plotted = PlottedCells.of(results);
    PrintWriter err = spec.commandLine().getErr();
    say(err, "running " + plotted.records().size() + " cells again for the plots");
    Map<Cell, Replay> replays =
        new Replays(runner, execution.threads(), execution.patienceSeconds(), System::nanoTime)
            .of(plotted.records(), plotted.drawn());
    try {
      new RacePage(replays, words()).write(results, directory);
    } catch (IOException e) {
      throw new RaceException(
          "the page cannot be written into %s: %s. Free some space, or choose another directory with --out"
              .formatted(directory, e),
          e);
    }
    say(err, "the page is " + directory.resolve(RacePage.NAME));
  }

  private void say(PrintWriter err, String what) {
    if (!execution.quiet()) {
      err.println(what);
      err.flush();
    }
  }

  private List<String> words() {
    List<String> words = new ArrayList<>(List.of("lukou"));
    words.addAll(spec.root().commandLine().getParseResult().originalArgs());
    return words;
  }
}

package org.lukou.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.lukou.cli.ExitCode;
import org.lukou.cli.race.CourseFinder;
import org.lukou.cli.race.Interruption;
import org.lukou.cli.race.Paddock;
import org.lukou.cli.race.RaceProgress;
import org.lukou.cli.race.RaceRun;
import org.lukou.cli.race.TestbedStacks;
import org.lukou.cli.run.Home;
import org.lukou.cli.run.RunException;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Cell;
import org.lukou.race.cell.Matrix;
import org.lukou.race.report.RaceResults;
import org.lukou.race.report.RaceTable;
import org.lukou.race.report.ResultsFile;
import org.lukou.race.run.CellRun;
import org.lukou.race.run.Places;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.ProfileException;
import org.lukou.runtime.profile.ProfileReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lukou bench}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Races control algorithms against each other, or measures the traffic engine or the index.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lukou bench --controllers fixed-time,max-pressure,advanced-max-pressure",
      "  lukou bench --controllers advanced-max-pressure --against max-pressure --seeds 10 --perturb",
      "  lukou bench --bundle my-policy/target/my-policy-1.0.0.jar --against max-pressure",
      "  lukou bench --controllers max-pressure,fixed-time --seeds 10 --perturb --html",
      "  lukou bench --controllers max-pressure,fixed-time --detected 1,0.5,0.1 --seeds 10 --perturb",
      "  lukou bench --suite published --data DIR      the field's tables beside ours",
      "  lukou bench --verify race/results.json        some of its cells again, compared bit for bit",
      "  lukou bench --matrix race.json --on ignite --workers 10.0.0.1,10.0.0.2",
      "  lukou bench engine --help",
      "  lukou bench index --help                      the index beside databases",
      "",
      "Every cell (controller, scenario, seed, detection) runs on one thread without a time budget,",
      "so no figure but the latencies depends on the machine. Finished cells are kept in DIR/cells",
      "under a key of everything that decides them; the same command goes on after an interruption,",
      "and a race that shares cells with an earlier one does not run them again.",
      "",
      "Progress and warnings go to stderr, the tables to stdout; DIR gets results.json, cells.csv,",
      "timings.json, timings.csv, and with --html report.html.",
      "Exit codes: 0 done; 1 bad input or a failed cell (all others ran); 2 wrong command line;",
      "3 a verified cell differs; 130 interrupted. More: docs/race.md."
    },
    subcommands = {EngineBenchCommand.class, IndexBenchCommand.class})
public final class BenchCommand implements Callable<Integer> {

  @Mixin private RaceOptions race = new RaceOptions();

  @Mixin private CourseOptions course = new CourseOptions();

  @Mixin private TimingOptions timing = new TimingOptions();

  @Mixin private SuiteOptions suite = new SuiteOptions();

  @Mixin private VerifyOptions verify = new VerifyOptions();

  @Mixin private ExecutionOptions execution = new ExecutionOptions();

  @Option(names = "--json", description = "Print the content of results.json on stdout.")
  private boolean json;

  @Option(
      names = "--html",
      description =
          "Also write DIR/report.html: one page with tables and plots, which needs nothing else. Runs"
              + " up to five seeds of every controller again to see how they went.")
  private boolean html;

  @Spec private CommandSpec spec;

  @Override
  @SuppressWarnings("try") // the interruption is only closed
  public Integer call() throws RaceException, RunException, ProfileException {
    if (!race.namesController()
        && !execution.namesBundle()
        && !suite.given()
        && verify.file() == null) {
      throw new ParameterException(
          spec.commandLine(),
          "Name who takes part (--controllers, --bundle, --against, --matrix), a --suite, a file to --verify,"
              + " or what to measure: engine, index.");
    }
    execution.check();
    race.read();
    RaceProgress progress = execution.progress(spec.commandLine().getErr());
    try (Interruption interruption = new Interruption()) {
      return run(progress); // the process waits until it is told what is kept
    } catch (InterruptedException e) {
      return ExitCode.INTERRUPTED;
    }
  }

  private int run(RaceProgress progress) throws RaceException, RunException, ProfileException {
    try (TestbedStacks stacks = execution.stacks()) {
      return run(stacks, progress);
    } catch (IllegalArgumentException e) {
      throw new RaceException(e.getMessage(), e);
    } catch (InterruptedException e) {
      progress.interrupted(execution.out().toString());
      return ExitCode.INTERRUPTED;
    }
  }

  private int run(TestbedStacks stacks, RaceProgress progress)
      throws RaceException, RunException, ProfileException, InterruptedException {
    Places places = new Places();
    CellRun runner = new CellRun(stacks, places, System::nanoTime);
    if (verify.file() != null) {
      return new VerifyTask(verify, race.data(), out(), progress)
          .run(stacks, places, execution.executor(runner, progress));
    }
    Profile usual = ProfileReader.read(Home.current().profiles().find(race.profile()));
    CourseFinder finder = new CourseFinder(usual, race.data(), places);
    Paddock paddock = new Paddock(stacks);
    return suite.given()
        ? suite(finder, paddock, stacks, runner, progress)
        : race(finder, paddock, stacks, runner, progress);
  }

  private int race(
      CourseFinder finder,
      Paddock paddock,
      TestbedStacks stacks,
      CellRun runner,
      RaceProgress progress)
      throws RaceException, RunException, ProfileException, InterruptedException {
    race.addScenarios(paddock, finder, course.changes(), timing.changes());
    Matrix matrix =
        new Matrix(
            race.entrants(stacks.dropped()),
            paddock.scenarios(),
            race.seeds(paddock.usualSeed()),
            race.detections(),
            race.baseline());
    RaceResults results = run(matrix.cells(paddock::stack), paddock, runner, progress);
    print(results, RaceTable.of(results));
    page(results, runner);
    return code(results);
  }

  private int suite(
      CourseFinder finder,
      Paddock paddock,
      TestbedStacks stacks,
      CellRun runner,
      RaceProgress progress)
      throws RaceException, RunException, ProfileException, InterruptedException {
    suite.addTo(paddock, finder, course.changes());
    List<Cell> cells = suite.cells(paddock, race.guests(stacks.dropped()));
    RaceResults results = run(cells, paddock, runner, progress);
    print(results, suite.table(results));
    suite.report(results, stacks.droppedBundles(), spec.commandLine().getErr());
    page(results, runner);
    return code(results);
  }

  private RaceResults run(List<Cell> cells, Paddock paddock, CellRun runner, RaceProgress progress)
      throws RaceException, RunException, InterruptedException {
    paddock.rehearse(cells, runner);
    return new RaceRun(execution.out(), progress)
        .run(cells, race.baseline(), race.rankedBy(), execution.executor(runner, progress));
  }

  private void page(RaceResults results, CellRun runner)
      throws RaceException, InterruptedException {
    if (html) {
      new PageTask(runner, execution, spec).write(results);
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private void print(RaceResults results, String table) {
    PrintWriter err = spec.commandLine().getErr();
    results.warnings().forEach(warning -> err.println("warning: " + warning));
    err.flush();
    out().println(json ? ResultsFile.json(results) : table);
    out().flush();
  }

  private static int code(RaceResults results) {
    return results.failures().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
  }
}

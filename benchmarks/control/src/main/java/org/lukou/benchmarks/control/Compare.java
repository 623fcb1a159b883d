package org.lukou.benchmarks.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.lukou.api.scenario.ScenarioException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that prints the field's table beside ours. */
@Command(
    name = "benchmarks/control/run",
    sortOptions = false,
    description = {
      "Runs four controllers on the five public flows of Jinan and Hangzhou and prints the results",
      "beside the literature's table and beside those of the reference implementation, CityFlow."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  benchmarks/control/run --data data --threads 2",
      "  benchmarks/control/run --data data --lane-change on        as the printed table",
      "  benchmarks/control/run --data data --decision-interval 15 --lane-change on --json",
      "",
      "Results go to stdout, progress to stderr. Exit codes: 0 done; 1 missing or bad data (a message",
      "says what); 2 wrong command line."
    })
public final class Compare implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "Where the public data sets are; searched with all that is below.")
  private Path data;

  @Option(
      names = "--lane-change",
      paramLabel = "on|off",
      defaultValue = "off",
      description =
          "Whether vehicles change lanes. The printed table has it on; off (default) is where the"
              + " reference can be met to the last digit.")
  private Switch laneChange;

  @Option(
      names = "--decision-interval",
      paramLabel = "30|15",
      defaultValue = "30",
      description = "Seconds between two decisions (default 30, as in the printed table).")
  private int intervalSeconds;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "Cells to run at the same time (default 1).")
  private int threads;

  @Option(names = "--json", description = "Print one JSON object at the end instead of the table.")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli looks at the annotation only
  private boolean help;

  @Spec private CommandSpec spec;

  private enum Switch {
    ON,
    OFF
  }

  /** Runs the command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Compare())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Compare::tell);
  }

  private static int tell(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (failure instanceof ScenarioException) {
      command.getErr().println(failure.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw failure;
  }

  @Override
  public Integer call() throws ScenarioException, InterruptedException, JsonProcessingException {
    check(threads >= 1, "--threads must be 1 or more.");
    check(intervalSeconds == 30 || intervalSeconds == 15, "--decision-interval is 30 or 15.");
    Setting setting = new Setting(laneChange == Switch.ON, intervalSeconds);
    Sweep sweep = new Sweep(new CellRun(DataSet.in(data), setting), threads);
    if (json) {
      printJson(sweep, new Comparison(setting));
    } else {
      printTable(sweep, new Comparison(setting));
    }
    return CommandLine.ExitCode.OK;
  }

  private void check(boolean holds, String rule) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), rule);
    }
  }

  private void printTable(Sweep sweep, Comparison comparison)
      throws ScenarioException, InterruptedException {
    TextReport report = new TextReport(spec.commandLine().getOut(), comparison);
    Progress progress = progress();
    report.begin();
    sweep.run(
        Cell.all(),
        result -> {
          progress.clear();
          report.add(comparison.row(result));
          progress.finished(result);
        });
    report.end();
  }

  private void printJson(Sweep sweep, Comparison comparison)
      throws ScenarioException, InterruptedException, JsonProcessingException {
    List<Result> results = new ArrayList<>();
    Progress progress = progress();
    sweep.run(
        Cell.all(),
        result -> {
          results.add(result);
          progress.clear();
          progress.finished(result);
        });
    results.sort(Comparator.comparing(result -> Cell.all().indexOf(result.cell())));
    Setting setting = comparison.setting();
    JsonReport report =
        new JsonReport(
            setting.intervalSeconds(),
            setting.laneChange(),
            results.stream().map(comparison::row).toList());
    spec.commandLine().getOut().println(new ObjectMapper().writeValueAsString(report));
  }

  private Progress progress() {
    return new Progress(spec.commandLine().getErr(), Cell.all().size());
  }
}

package org.lukou.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lukou.cli.ExitCode;
import org.lukou.cli.run.JournalComparison;
import org.lukou.cli.run.JournalWalk;
import org.lukou.cli.run.OutputFiles;
import org.lukou.cli.run.Progress;
import org.lukou.cli.run.RecordedRun;
import org.lukou.cli.run.RunException;
import org.lukou.cli.run.RunRecord;
import org.lukou.cli.run.RunSpec;
import org.lukou.runtime.profile.ProfileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lukou replay}. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Makes a recorded run again and compares every decision, or shows its decisions.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lukou replay runs/20261124-080000-hangzhou          (the first decision that differs)",
      "  lukou replay 20261124-080000-hangzhou --show --junction intersection_2_2 --from 600",
      "",
      "The exit code is 0 if every decision, with all that was known then, is the same to the last",
      "bit, and 3 if one differs. The result digest and what has changed since: lukou run --again."
    })
public final class ReplayCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RUN", description = "Id of a run, or its directory.")
  private Path run;

  @Option(names = "--show", description = "Show the decisions tick by tick; nothing is run.")
  private boolean show;

  @Option(names = "--junction", paramLabel = "ID", description = "Show only this junction.")
  private String junction;

  @Option(
      names = "--from",
      paramLabel = "S",
      defaultValue = "0",
      description = "Show from this second of the run on.")
  private double fromSeconds;

  @Option(
      names = "--to",
      paramLabel = "S",
      defaultValue = "Infinity",
      description = "Show to this second of the run.")
  private double toSeconds;

  @Option(names = "--quiet", description = "No progress on stderr.")
  private boolean quiet;

  @Mixin private InstallationOptions installation;

  @Mixin private RunsOption runs;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws RunException, ProfileException {
    PrintWriter out = command.commandLine().getOut();
    Path directory = directory();
    if (show) {
      new JournalWalk(junction, fromSeconds, toSeconds).print(directory, out);
      return ExitCode.OK;
    }
    JsonNode before = RunRecord.read(directory);
    RunSpec spec = RecordedRun.specOf(before, directory);
    Progress progress =
        new Progress(System.err, quiet ? Progress.Detail.NOTHING : Progress.Detail.EVERYTHING);
    Path repeated;
    try (RecordedRun recorded =
        new RecordedRun(
            installation.repositories(),
            runs.directory(),
            "replay-" + spec.controller(),
            progress)) {
      recorded.withoutIndex();
      recorded.bringDropsOf(before);
      recorded.begin(() -> spec, null);
      double speed = spec.devices() != null && spec.devices().realTime() ? 1 : 0;
      var unused = recorded.complete(speed, OutputFiles.NONE);
      if (recorded.interrupted()) {
        return ExitCode.INTERRUPTED;
      }
      repeated = recorded.directory();
    }
    return tell(JournalComparison.of(directory, repeated), out);
  }

  private int tell(JournalComparison comparison, PrintWriter out) {
    if (comparison.difference().isEmpty()) {
      out.printf("identical: all %d entries of the journal%n", comparison.entries());
      return ExitCode.OK;
    }
    out.printf(
        "different after %d identical entries: %s%n",
        comparison.entries(), comparison.difference());
    return ExitCode.DIFFERENT;
  }

  private Path directory() throws RunException {
    Path inRuns = runs.directory().resolve(run);
    for (Path place : new Path[] {run, inRuns}) {
      if (Files.isDirectory(place)) {
        return place;
      }
    }
    throw new RunException(
        "there is no run %s, nor %s; \"lukou search kind:run\" lists runs".formatted(run, inRuns));
  }
}

package org.lukou.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lukou.cli.run.Home;
import org.lukou.cli.run.Progress;
import org.lukou.cli.run.RecordedRun;
import org.lukou.cli.run.RunException;
import picocli.CommandLine.Option;

/** Where bundles come from and records go to. */
public final class InstallationOptions {

  @Option(
      names = "--repository",
      paramLabel = "DIR",
      description = "A directory in Maven repository layout to look for bundles in. Repeatable.")
  private List<Path> repositories = new ArrayList<>();

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "Where records of runs are kept (default: ${DEFAULT-VALUE}).")
  private Path runs;

  @Option(
      names = "--no-index",
      description = "Keep the run out of the index that lukou search asks.")
  private boolean withoutIndex;

  List<Path> repositories() {
    return Home.current().repositories(repositories);
  }

  Path runs() {
    return runs;
  }

  /** Returns the record of a new run. */
  RecordedRun record(String label, Progress progress) throws RunException {
    RecordedRun recorded = new RecordedRun(repositories(), runs, label, progress);
    if (withoutIndex) {
      recorded.withoutIndex();
    }
    return recorded;
  }
}

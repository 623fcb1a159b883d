package org.lukou.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.lukou.cli.run.Progress;
import org.lukou.cli.run.RecordedRun;
import org.lukou.cli.run.RunException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a command needs to make runs that are recorded. */
public final class RecordOptions {

  @Mixin private InstallationOptions installation;

  @Mixin private BundleOption bundles;

  @Mixin private RunsOption runs;

  @Option(
      names = "--no-index",
      description = "Keep the run out of the index that lukou search asks.")
  private boolean withoutIndex;

  /** Returns the record of a new run. */
  RecordedRun record(String label, Progress progress) throws RunException {
    List<Path> jars = bundles.jars();
    RecordedRun recorded =
        new RecordedRun(installation.repositories(), runs.directory(), label, progress);
    recorded.bring(jars);
    if (withoutIndex) {
      recorded.withoutIndex();
    }
    return recorded;
  }
}

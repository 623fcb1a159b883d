package org.lukou.cli.command;

import java.nio.file.Path;
import org.lukou.cli.run.RecordedRun;
import org.lukou.cli.run.RunException;
import org.lukou.cli.search.OpenIndex;
import org.lukou.runtime.profile.ProfileException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which index is meant. */
public final class IndexOptions {

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description = "The profile that names the index's bundle (default: that of the latest run).")
  private String profile;

  @Mixin private RunsOption runs;

  @Mixin private InstallationOptions installation;

  /** Returns where the index is kept. */
  Path directory() {
    return RecordedRun.indexIn(runs.directory());
  }

  /** Opens the index of recorded runs, which must be there. */
  OpenIndex open() throws RunException, ProfileException {
    return OpenIndex.of(runs.directory(), profile, installation.repositories());
  }

  /** Opens the index, or makes it. */
  OpenIndex openOrMake() throws RunException, ProfileException {
    return OpenIndex.made(runs.directory(), profile, installation.repositories());
  }
}

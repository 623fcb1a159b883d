package org.lukou.cli.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the records of runs are, and the index of them all. */
public final class RunsOption {

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "Where records of runs are kept (default: ${DEFAULT-VALUE}).")
  private Path directory;

  Path directory() {
    return directory;
  }
}

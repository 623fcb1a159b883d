package org.lukou.cli.command;

import java.nio.file.Path;
import org.lukou.cli.run.OutputFiles;
import picocli.CommandLine.Option;

/** The files that a run writes besides its record. */
public final class OutputOptions {

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = "Write the state after every step, one JSON object a line.")
  private Path trace;

  OutputFiles files() {
    return new OutputFiles(trace, null, null, null);
  }
}

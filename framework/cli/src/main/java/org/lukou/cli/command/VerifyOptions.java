package org.lukou.cli.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Whether recorded results are run again instead of a race. */
public final class VerifyOptions {

  @Option(
      names = "--verify",
      paramLabel = "FILE",
      description =
          "Run cells of a results.json again, on this machine's bundles, and compare bit for bit;"
              + " exit code 3 if one differs. Public data is looked for in --data.")
  private Path file;

  @Option(
      names = "--sample",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many cells of it, drawn at random. Default: 3.")
  private int sample;

  /** Returns the file, null if nothing is to be verified. */
  Path file() {
    return file;
  }

  int sample() {
    return sample;
  }
}

package org.lukou.cli.command;

import org.lukou.race.RaceException;
import picocli.CommandLine.Option;

/** How many cells run at the same time on this machine. */
public final class ThreadsOption {

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Cells that run at the same time on this machine. Default: one for each processor.")
  private Integer threads;

  /**
   * Returns the number.
   *
   * @throws RaceException if it is out of range
   */
  int number() throws RaceException {
    if (threads != null && threads < 1) {
      throw new RaceException("--threads is " + threads + "; choose 1 or more");
    }
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }
}

package org.lukou.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.lukou.cli.race.RaceProgress;
import org.lukou.cli.race.TestbedStacks;
import org.lukou.cli.run.RunException;
import org.lukou.race.RaceException;
import org.lukou.runtime.BundleRepository;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a race is run, which changes no result. */
public final class ExecutionOptions {

  @Mixin private BundleOption bundles = new BundleOption();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "race",
      description = "Where results are kept, and looked for. Default: race.")
  private Path out;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Cells that run at the same time. Default: one for each processor.")
  private Integer threads;

  @Option(
      names = "--patience",
      paramLabel = "S",
      defaultValue = "120",
      description =
          "How long a cell may take for a single step before it counts as hanging, in seconds of the"
              + " clock on the wall. Default: 120.")
  private double patienceSeconds;

  @Mixin private InstallationOptions installation = new InstallationOptions();

  @Option(names = "--quiet", description = "No progress.")
  private boolean quiet;

  /**
   * Checks the ranges.
   *
   * @throws RaceException if a value is out of range
   */
  void check() throws RaceException {
    if (threads != null && threads < 1) {
      throw new RaceException("--threads is " + threads + "; choose 1 or more");
    }
    if (!(patienceSeconds > 0)) {
      throw new RaceException("--patience is " + patienceSeconds + "; choose more than 0 seconds");
    }
  }

  boolean namesBundle() throws RunException {
    return !bundles.jars().isEmpty();
  }

  Path out() {
    return out;
  }

  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  double patienceSeconds() {
    return patienceSeconds;
  }

  boolean quiet() {
    return quiet;
  }

  RaceProgress progress(PrintWriter err) {
    return new RaceProgress(err, quiet);
  }

  TestbedStacks stacks() throws RaceException, RunException {
    return new TestbedStacks(new BundleRepository(installation.repositories()), bundles.jars());
  }
}

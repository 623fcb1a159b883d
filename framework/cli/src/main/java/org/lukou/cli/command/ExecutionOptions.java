package org.lukou.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lukou.cli.race.RaceProgress;
import org.lukou.cli.race.TestbedStacks;
import org.lukou.cli.run.RunException;
import org.lukou.cli.run.ScratchDirectory;
import org.lukou.cluster.ClusterExecutor;
import org.lukou.race.RaceException;
import org.lukou.race.cell.InputFile;
import org.lukou.race.execute.CellExecutor;
import org.lukou.race.execute.LocalExecutor;
import org.lukou.race.run.CellRun;
import org.lukou.race.run.Places;
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

  private enum Where {
    LOCAL,
    IGNITE
  }

  @Option(
      names = "--on",
      paramLabel = "local|ignite",
      defaultValue = "local",
      description =
          "Where cells run: on this machine, or on the workers that \"lukou worker\" starts, over"
              + " Apache Ignite. Default: local. Results are the same.")
  private Where where;

  @Mixin private ClusterOptions cluster = new ClusterOptions();

  @Mixin private ThreadsOption threads = new ThreadsOption();

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
   * Checks the ranges, and what goes together.
   *
   * @throws RaceException if a value is out of range, or an option would do nothing
   */
  void check() throws RaceException {
    threads.number();
    cluster.address();
    if (where == Where.LOCAL && cluster.given()) {
      throw new RaceException("--workers, --host and --port need --on ignite");
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

  int threads() throws RaceException {
    return threads.number();
  }

  double patienceSeconds() {
    return patienceSeconds;
  }

  boolean quiet() {
    return quiet;
  }

  /**
   * Returns what runs the cells.
   *
   * @param runner runs them on this machine
   * @param progress is told what happens beside them
   * @throws RaceException if the bundles cannot be read, or a value is out of range
   */
  CellExecutor executor(CellRun runner, RaceProgress progress) throws RaceException, RunException {
    if (where == Where.LOCAL) {
      return new LocalExecutor(runner, threads(), patienceSeconds, System::nanoTime);
    }
    Places places = runner.places();
    List<InputFile> drops = new ArrayList<>();
    for (Path jar : bundles.jars()) {
      drops.add(places.add(jar));
    }
    return new ClusterExecutor(
        cluster.address(),
        ScratchDirectory.create("driver").path(),
        places::all,
        drops,
        patienceSeconds,
        progress::news,
        System::nanoTime);
  }

  RaceProgress progress(PrintWriter err) {
    return new RaceProgress(err, quiet);
  }

  TestbedStacks stacks() throws RaceException, RunException {
    return new TestbedStacks(new BundleRepository(installation.repositories()), bundles.jars());
  }
}

package org.lukou.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lukou.cli.ExitCode;
import org.lukou.cli.race.Interruption;
import org.lukou.cli.race.OrderRun;
import org.lukou.cli.run.RunException;
import org.lukou.cli.run.ScratchDirectory;
import org.lukou.cluster.ClusterAddress;
import org.lukou.cluster.WorkerNode;
import org.lukou.race.RaceException;
import org.lukou.runtime.BundleRepository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lukou worker}. */
@Command(
    name = "worker",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs the cells of races that \"lukou bench --on ignite\" drives, here or on other machines,",
      "until it is told to end (Ctrl-C). Workers and drivers may come and go at any time."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lukou worker                                    on this machine only",
      "  lukou worker --host 10.0.0.2 --workers 10.0.0.1 together with the worker of another one",
      "  lukou bench --on ignite --host 10.0.0.9 --workers 10.0.0.1,10.0.0.2 --suite published ...",
      "",
      "It runs the code of its own installation, and refuses orders of a driver whose code differs",
      "in one bit. Networks, demands and --bundle jars come from the driver. Whoever reaches",
      "its ports can run code here: use a network of your own. More: docs/race.md."
    })
public final class WorkerCommand implements Callable<Integer> {

  @Mixin private ClusterOptions cluster = new ClusterOptions();

  @Mixin private ThreadsOption threads = new ThreadsOption();

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description = "A profile beside those of the installation. Repeatable.")
  private List<Path> profiles = new ArrayList<>();

  @Mixin private InstallationOptions installation = new InstallationOptions();

  @Option(names = "--quiet", description = "Say nothing.")
  private boolean quiet;

  @Spec private CommandSpec spec;

  @Override
  @SuppressWarnings("try") // the interruption is only closed
  public Integer call() throws RaceException, RunException {
    int cells = threads.number();
    ClusterAddress address = cluster.address();
    BundleRepository repository = new BundleRepository(installation.repositories());
    try (Interruption interruption = new Interruption();
        ScratchDirectory scratch = ScratchDirectory.create("worker");
        OrderRun orders =
            new OrderRun(repository, profiles, scratch.path().resolve("files"), this::say)) {
      while (true) {
        work(address, cells, orders, scratch);
      }
    } catch (InterruptedException e) {
      return ExitCode.INTERRUPTED;
    }
  }

  private void work(ClusterAddress address, int cells, OrderRun orders, ScratchDirectory scratch)
      throws RaceException, InterruptedException {
    try (WorkerNode node =
        WorkerNode.join(address, cells, orders, scratch.path().resolve("node"))) {
      say(
          "worker at %s, %d cells at a time; others are looked for at %s"
              .formatted(node.name(), cells, address));
      node.awaitEnd(System::currentTimeMillis);
      say("cut off from the others; joining again");
    }
  }

  private void say(String line) {
    if (!quiet) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(line);
      err.flush();
    }
  }
}

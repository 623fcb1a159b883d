package org.lukou.cli.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;
import org.lukou.cli.ExitCode;
import org.lukou.cli.bench.BenchResult;
import org.lukou.cli.bench.BenchSettings;
import org.lukou.cli.bench.BenchTable;
import org.lukou.cli.bench.EngineBench;
import org.lukou.cli.bench.Part;
import org.lukou.cli.bench.Started;
import org.lukou.cli.run.Home;
import org.lukou.cli.run.Json;
import org.lukou.cli.run.RunException;
import org.lukou.runtime.BundleRepository;
import org.lukou.runtime.Testbed;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.ProfileException;
import org.lukou.runtime.profile.ProfileReader;
import org.lukou.runtime.profile.ScenarioSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lukou bench engine}. */
@Command(
    name = "engine",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    showDefaultValues = true,
    description = "Measures the traffic engine of a profile, in the profile's own bundles.",
    footerHeading = "%nParts:%n",
    footer = {
      "  hour     the scenario under its network's own signal plans, round after round on one",
      "           thread: the first rounds show the JIT's warm-up, the last ones what it comes to",
      "  threads  a generated grid on one thread and on several, in turns: the median of nine",
      "           ratios counts, and both must end in the same state; beside it what the machine",
      "           gives to so many threads at best, shown by worlds that share nothing",
      "  memory   what each vehicle of that grid takes",
      "  load     how long a large generated network takes to load",
      "  curve    cost of a vehicle-step on grids of different sizes, equally dense",
      "",
      "Start-up is always shown, and apart. CPU time is that of the stepping thread, signals",
      "included; generated grids take steps of 1 s, and are deleted at the end. Everything",
      "together takes one to two minutes, most of it the million vehicles of the curve.",
      "",
      "Examples:",
      "  lukou bench engine",
      "  lukou bench engine hangzhou --parts hour --network roadnet.json --demand flow.json",
      "  lukou bench engine --parts threads,memory --threads 4 --vehicles 500000",
      "  LUKOU_JAVA_OPTIONS=-Xmx8g lukou bench engine --parts curve --curve 1000000,3000000",
      "",
      "Progress goes to stderr, figures to stdout. More: docs/performance.md."
    })
public final class EngineBenchCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "PROFILE",
      defaultValue = "hangzhou",
      description = "Name of a profile, or a path to one.")
  private String profile;

  @Option(
      names = "--network",
      paramLabel = "FILE",
      description = "A CityFlow roadnet.json instead of the profile's network.")
  private Path network;

  @Option(
      names = "--demand",
      paramLabel = "FILE",
      description = "A CityFlow flow.json instead of the profile's demand.")
  private Path demand;

  @Option(
      names = "--parts",
      paramLabel = "PART",
      split = ",",
      defaultValue = "hour,threads,memory,load,curve",
      description = "What to measure, see below.")
  private List<Part> parts;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "25",
      description = "hour: how often the scenario is run through.")
  private int rounds;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "threads: how many are compared with one.")
  private int threads;

  @Option(
      names = "--vehicles",
      paramLabel = "N",
      defaultValue = "100000",
      description = "threads, memory: vehicles in the grid; 100000 fill 30x30 junctions.")
  private int vehicles;

  @Option(
      names = "--junctions",
      paramLabel = "N",
      defaultValue = "10000",
      description = "load: about how many junctions.")
  private int junctions;

  @Option(
      names = "--curve",
      paramLabel = "N",
      split = ",",
      defaultValue = "1000,10000,100000,1000000",
      description = "curve: numbers of vehicles.")
  private List<Integer> curve;

  @Option(
      names = "--repository",
      paramLabel = "DIR",
      showDefaultValue = Help.Visibility.NEVER,
      description = "A directory in Maven repository layout to look for bundles in. Repeatable.")
  private List<Path> repositories = new ArrayList<>();

  @Option(names = "--json", description = "Print one JSON object on stdout.")
  private boolean json;

  @Option(names = "--quiet", description = "No progress.")
  private boolean quiet;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    double jvmMillis = ManagementFactory.getRuntimeMXBean().getUptime();
    BenchSettings settings = settings();
    PrintStream stdout = System.out;
    System.setOut(System.err); // what a plugin prints must not come between the results
    try {
      return report(measure(settings, jvmMillis));
    } finally {
      System.setOut(stdout);
    }
  }

  private BenchSettings settings() throws RunException {
    try {
      return new BenchSettings(EnumSet.copyOf(parts), rounds, threads, vehicles, curve, junctions);
    } catch (IllegalArgumentException e) {
      throw new RunException(e.getMessage(), e);
    }
  }

  private BenchResult measure(BenchSettings settings, double jvmMillis)
      throws RunException, ProfileException {
    say("starting the bundles of " + profile);
    long before = System.nanoTime();
    Profile read = ProfileReader.read(Home.current().profiles().find(profile));
    BundleRepository bundles = new BundleRepository(Home.current().repositories(repositories));
    try (Testbed testbed = Testbed.start(read, bundles, Set.of(), null)) {
      Started started =
          new Started(
              read.name(),
              testbed.world(read.scenario().world()),
              scenario(read.scenario()),
              jvmMillis,
              (System.nanoTime() - before) / 1e6);
      return EngineBench.run(started, settings, this::say);
    }
  }

  private Scenario scenario(ScenarioSettings given) {
    return new Scenario(
        (network == null ? given.network() : network).toAbsolutePath().normalize(),
        (demand == null ? given.demand() : demand).toAbsolutePath().normalize(),
        given.seed(),
        given.stepSeconds(),
        given.durationSeconds(),
        given.mode(),
        given.laneChange(),
        Perturbation.NONE,
        1);
  }

  private int report(BenchResult result) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? Json.mapper().writeValueAsString(result) : BenchTable.of(result));
    if (!result.reproducible()) {
      throw new RunException(
          "the same traffic ended in different states, see sameDigest; please report it");
    }
    return ExitCode.OK;
  }

  private void say(String what) {
    if (!quiet) {
      spec.commandLine().getErr().println(what);
    }
  }
}

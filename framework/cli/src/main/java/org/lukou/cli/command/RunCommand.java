package org.lukou.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lukou.cli.ExitCode;
import org.lukou.cli.run.Home;
import org.lukou.cli.run.Json;
import org.lukou.cli.run.Progress;
import org.lukou.cli.run.Progress.Detail;
import org.lukou.cli.run.RecordedRun;
import org.lukou.cli.run.ResultTable;
import org.lukou.cli.run.RunException;
import org.lukou.cli.run.RunRecord;
import org.lukou.cli.run.RunResult;
import org.lukou.cli.run.RunSpec;
import org.lukou.race.statistics.SeedRange;
import org.lukou.runtime.profile.ProfileException;
import org.lukou.runtime.profile.ProfileReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lukou run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Runs a city from its profile and prints the results.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lukou run hangzhou",
      "  lukou run hangzhou --controller fixed-time --set green-seconds=25",
      "  lukou run hangzhou --swap 1800=efficient-max-pressure",
      "  lukou run hangzhou --events events.json --vehicles vehicles.csv",
      "  lukou run hangzhou --seeds 10 --perturb          (means and 95 %% intervals)",
      "  lukou run hangzhou --perturb departure=30,turning=0.1,drivers=0.05 --seed 7",
      "  lukou run hangzhou --network roadnet.json --demand flow.json --decision-interval 15",
      "  lukou run hangzhou --bundle my-policy/target --controller my-policy",
      "  lukou run hangzhou --speed 60 --deploy deploy    (drop new bundles in on the way)",
      "  lukou run hangzhou --devices coap                (every observation and command over UDP)",
      "  lukou run --again runs/20261101-120000-hangzhou",
      "",
      "Every run leaves runs/<id>/run.json (what was run, with which bytes, and the results) and",
      "journal.jsonl (every decision and event). Progress goes to stderr, results to stdout."
    })
public final class RunCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PROFILE",
      description = "Name of a profile (see lukou profiles), or a path to one.")
  private String profile;

  @Mixin private RunOptions options;

  @Mixin private SeedOptions seeds;

  @Mixin private OutputOptions outputs;

  @Mixin private RecordOptions records;

  @Option(
      names = "--again",
      paramLabel = "RUN",
      description = "Repeat a recorded run and compare the result digests; no PROFILE then.")
  private Path again;

  @Option(
      names = "--speed",
      paramLabel = "X",
      defaultValue = "0",
      description = "Simulated seconds a second, 1 = real time, 0 = as fast as possible (default).")
  private double speed;

  @Option(
      names = "--deploy",
      paramLabel = "DIR",
      description = "Take up bundles that are moved into this directory while the city runs.")
  private Path deploy;

  @Option(names = "--json", description = "Print one JSON object on stdout.")
  private boolean json;

  @Option(names = "--quiet", description = "No progress.")
  private boolean quiet;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws RunException, ProfileException, JsonProcessingException {
    if ((profile == null) == (again == null)) {
      throw new ParameterException(
          spec.commandLine(), "Name a PROFILE to run, or a record with --again RUN.");
    }
    refuseContradictions();
    if (options.realTime()) {
      if (speed != 0 && speed != 1) {
        throw new ParameterException(spec.commandLine(), "Real time is --speed 1.");
      }
      speed = 1;
    }
    if (!(speed >= 0)) {
      throw new ParameterException(spec.commandLine(), "--speed must be 0 or more.");
    }
    outputs.files().check();
    PrintStream stdout = System.out;
    System.setOut(System.err); // what a plugin prints must not come between the results
    try {
      if (again != null) {
        return runAgain();
      }
      return seeds.given() ? runSeeds() : runProfile();
    } finally {
      System.setOut(stdout);
    }
  }

  /** A repeated run takes everything that decides its result from its record. */
  private void refuseContradictions() {
    for (OptionSpec given : spec.commandLine().getParseResult().matchedOptions()) {
      if (again != null && (RunOptions.owns(given) || SeedOptions.owns(given))) {
        throw new ParameterException(
            spec.commandLine(),
            given.longestName() + " cannot be given with --again, which repeats a run as it was.");
      }
      if (seeds.given() && given.longestName().equals("--seed")) {
        throw new ParameterException(spec.commandLine(), "Give either --seed or --seeds.");
      }
    }
  }

  private int runProfile() throws RunException, ProfileException, JsonProcessingException {
    try (RecordedRun recorded = recorded(label())) {
      recorded.begin(this::asked, deploy);
      return finish(recorded.complete(speed, outputs.files()), recorded.interrupted());
    }
  }

  private RunSpec asked() throws RunException, ProfileException {
    return options.applyTo(ProfileReader.read(Home.current().profiles().find(profile)));
  }

  private int runSeeds() throws RunException, ProfileException, JsonProcessingException {
    SeedRange range = seeds.range();
    if (!asked().scenario().perturbation().varies()) {
      progress().warn(SeedOptions.WITHOUT_PERTURBATION);
    }
    SeedRuns.Runner runner =
        new SeedRuns.Runner() {
          @Override
          public RecordedRun record(long seed) throws RunException {
            progress().say("seed %d of %d to %d".formatted(seed, range.first(), range.last()));
            return recorded(label() + "-seed-" + seed);
          }

          @Override
          public RunResult run(RecordedRun record, long seed)
              throws RunException, ProfileException {
            record.begin(() -> asked().withSeed(seed), deploy);
            return record.complete(speed, outputs.files().forSeed(seed));
          }
        };
    return new SeedRuns(range, runner, spec.commandLine().getOut(), json).call();
  }

  private int runAgain() throws RunException, ProfileException, JsonProcessingException {
    JsonNode before = RunRecord.read(again);
    RunSpec repeated = RecordedRun.specOf(before, again);
    try (RecordedRun recorded = recorded("again-" + repeated.controller())) {
      if (deploy == null) {
        recorded.bringDropsOf(before);
      }
      recorded.begin(() -> repeated, deploy);
      if (repeated.devices() != null && repeated.devices().realTime()) {
        speed = 1;
      }
      List<String> changes = recorded.changesSince(before);
      RunResult result = recorded.complete(speed, outputs.files());
      int code = finish(result, recorded.interrupted());
      return code == ExitCode.OK ? compare(before, result, changes) : code;
    }
  }

  private RecordedRun recorded(String label) throws RunException {
    return records.record(label, progress());
  }

  private Progress progress() {
    return new Progress(System.err, quiet ? Detail.NOTHING : Detail.EVERYTHING);
  }

  private String label() {
    return String.valueOf(Path.of(profile).toAbsolutePath().normalize().getFileName());
  }

  private int finish(RunResult result, boolean interrupted) throws JsonProcessingException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.mapper().writeValueAsString(result));
    } else {
      out.println(ResultTable.of(result));
    }
    return interrupted ? ExitCode.INTERRUPTED : ExitCode.OK;
  }

  private int compare(JsonNode before, RunResult now, List<String> changes) {
    PrintWriter err = spec.commandLine().getErr();
    String digest = before.path("result").path("digest").asText();
    if (digest.equals(now.digest())) {
      err.println("identical to " + again + ": the result digest is " + digest);
      return ExitCode.OK;
    }
    List<String> lines = new ArrayList<>(changes);
    err.printf("different from %s: the digest was %s and is %s%n", again, digest, now.digest());
    if (lines.isEmpty()) {
      lines.add("no input or bundle has changed since");
    }
    lines.forEach(line -> err.println("  " + line));
    return ExitCode.DIFFERENT;
  }
}

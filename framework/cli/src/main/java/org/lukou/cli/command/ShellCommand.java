package org.lukou.cli.command;

import java.util.concurrent.Callable;
import org.lukou.cli.ExitCode;
import org.lukou.cli.run.Home;
import org.lukou.cli.run.Progress;
import org.lukou.cli.run.RecordedRun;
import org.lukou.cli.shell.CityCommands;
import org.lukou.runtime.profile.ProfileReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lukou shell}. */
@Command(
    name = "shell",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Runs a city and opens a shell (Apache Felix Gogo) beside it.",
    footer = {
      "%nIn the shell: status, controllers, swap NAME, devices, event JSON, events, end NUMBER,",
      "deploy JAR, rollback BUNDLE, await SECONDS, results, exit; and Gogo's own: help, lb. The city stops when",
      "the shell ends. An event is written as in a file of events, in single quotes, without times:",
      "  event '{\"event\": \"lane-closure\", \"lane\": \"road_0_1_0_1\"}'",
      "%nExamples:%n  lukou shell hangzhou --speed 10",
      "  echo 'swap fixed-time; await 3600; results' | lukou shell hangzhou --speed 0"
    })
public final class ShellCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PROFILE", description = "Name of a profile, or a path to one.")
  private String profile;

  @Mixin private RunOptions options;

  @Mixin private RecordOptions records;

  @Option(
      names = "--speed",
      paramLabel = "X",
      defaultValue = "10",
      description =
          "Simulated seconds a second, 0 = as fast as possible (default: ${DEFAULT-VALUE}).")
  private double speed;

  @Override
  public Integer call() throws Exception {
    Progress progress = new Progress(System.err, Progress.Detail.EVENTS);
    try (RecordedRun recorded = records.record(profileLabel(), progress)) {
      recorded.begin(
          () -> options.applyTo(ProfileReader.read(Home.current().profiles().find(profile))),
          Home.current().deployDirectory());
      try (CityCommands commands = new CityCommands(recorded, options.realTime() ? 1 : speed)) {
        recorded
            .testbed()
            .shell(System.in, System.out, System.err, "lukou", commands, CityCommands.NAMES);
      }
    }
    return ExitCode.OK;
  }

  private String profileLabel() {
    return "shell-" + profile;
  }
}

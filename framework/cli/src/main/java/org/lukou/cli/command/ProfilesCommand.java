package org.lukou.cli.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.lukou.cli.ExitCode;
import org.lukou.cli.run.Home;
import org.lukou.cli.run.Json;
import org.lukou.runtime.profile.ProfileSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lukou profiles}. */
@Command(
    name = "profiles",
    mixinStandardHelpOptions = true,
    description = "Lists the cities that come with this installation.",
    footer = {"%nExample:%n  lukou profiles --json"})
public final class ProfilesCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Print one JSON array for machines.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    List<ProfileSummary> summaries = Home.current().profiles().summaries();
    if (json) {
      out.println(Json.mapper().writeValueAsString(summaries));
    } else {
      summaries.forEach(profile -> out.printf("%-12s %s%n", profile.name(), profile.description()));
    }
    return ExitCode.OK;
  }
}

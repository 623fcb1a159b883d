package org.lukou.cli.command;

import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lukou.api.network.Network;
import org.lukou.cli.ExitCode;
import org.lukou.cli.run.CityRun;
import org.lukou.cli.run.Home;
import org.lukou.cli.run.JournalReaders;
import org.lukou.cli.run.RunException;
import org.lukou.cli.run.RunSpec;
import org.lukou.kernel.run.Run;
import org.lukou.runtime.BundleRepository;
import org.lukou.runtime.Testbed;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.ProfileReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lukou validate}. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Checks a profile completely without running it.",
    footer = {
      "%nChecks the profile's file, starts its bundles, loads network, demand and events, and makes",
      "the controllers; a demand with routes that do not exist fails too, although it can be run.",
      "%nExamples:%n  lukou validate hangzhou%n  lukou validate my-city/profile.json"
    })
public final class ValidateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PROFILE", description = "Name of a profile, or a path to one.")
  private String name;

  @Mixin private RunOptions options;

  @Mixin private InstallationOptions installation;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Profile profile = ProfileReader.read(Home.current().profiles().find(name));
    RunSpec run = options.applyTo(profile);
    try (Testbed testbed =
            Testbed.start(
                profile,
                new BundleRepository(installation.repositories()),
                Set.copyOf(run.controllers()),
                null);
        CityRun city = new CityRun(testbed, run, "validate", JournalReaders.NONE)) {
      if (!city.warnings().isEmpty()) {
        throw new RunException(String.join(System.lineSeparator(), city.warnings()));
      }
      print(profile, testbed, city.run());
    }
    return ExitCode.OK;
  }

  private void print(Profile profile, Testbed testbed, Run run) {
    Network network = run.world().network();
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s is valid%n", profile.file());
    out.printf("bundles      %d, all active%n", testbed.bundles().size());
    out.printf("controllers  %s%n", String.join(", ", testbed.controllers()));
    out.printf(
        "network      %d junctions with a signal, %d roads, %d lanes%n",
        network.signalisedJunctions().size(), network.roads().size(), network.lanes().size());
    out.printf("events       %d%n", run.events().size());
    out.printf("sha-256      %s%n", profile.digest());
  }
}

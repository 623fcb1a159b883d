package org.lukou.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.lukou.cli.ExitCode;
import org.lukou.cli.run.DeviceTable;
import org.lukou.cli.run.DeviceWatch;
import org.lukou.cli.run.Home;
import org.lukou.cli.run.Json;
import org.lukou.cli.run.RunException;
import org.lukou.cli.run.RunSpec;
import org.lukou.cli.run.StreetStart;
import org.lukou.runtime.profile.ProfileException;
import org.lukou.runtime.profile.ProfileReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lukou devices}. */
@Command(
    name = "devices",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Lists the devices of a city: their state, the age of their data, and their errors.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lukou devices hangzhou --devices devices.json   (what answers on the network)",
      "  lukou devices hangzhou --devices coap           (virtual ones, put up for the look)",
      "",
      "It looks until all are online, or until the time is up; then the exit code is 1 if one is",
      "not. In a running city, the command \"devices\" of \"lukou shell\" shows the same."
    })
public final class DevicesCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PROFILE", description = "Name of a profile, or a path to one.")
  private String profile;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "10",
      description = "How long to look at most (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(names = "--json", description = "Print a JSON array on stdout.")
  private boolean json;

  @Mixin private RunOptions options;

  @Mixin private InstallationOptions installation;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws RunException, ProfileException, JsonProcessingException {
    RunSpec spec = options.applyTo(ProfileReader.read(Home.current().profiles().find(profile)));
    if (spec.devices() == null) {
      throw new ParameterException(
          command.commandLine(), "Say which devices: --devices FILE, or --devices coap.");
    }
    DeviceWatch.Look look;
    try (StreetStart start = StreetStart.of(spec, installation.repositories())) {
      look = DeviceWatch.look(start, spec, seconds);
    }
    PrintWriter out = command.commandLine().getOut();
    out.println(
        json
            ? Json.mapper().writeValueAsString(look.devices())
            : DeviceTable.of(look.devices(), look.timeSeconds()));
    return look.allOnline() ? ExitCode.OK : ExitCode.FAILED;
  }
}

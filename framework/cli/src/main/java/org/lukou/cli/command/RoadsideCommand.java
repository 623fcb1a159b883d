package org.lukou.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lukou.cli.ExitCode;
import org.lukou.cli.run.DeviceSpec;
import org.lukou.cli.run.Home;
import org.lukou.cli.run.Progress;
import org.lukou.cli.run.RunException;
import org.lukou.cli.run.RunSpec;
import org.lukou.cli.run.StandaloneRoadside;
import org.lukou.cli.run.StreetStart;
import org.lukou.runtime.profile.ProfileException;
import org.lukou.runtime.profile.ProfileReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lukou roadside}. */
@Command(
    name = "roadside",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Puts up virtual roadside units along a city's simulated street, in a process of their own",
      "and in real time: CoAP servers as docs/roadside.md describes them. Without commands each",
      "junction follows its own plan. Ends with the scenario, or with Ctrl-C."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lukou roadside hangzhou --list devices.json",
      "  lukou run hangzhou --devices devices.json        (in another terminal)",
      "  lukou roadside hangzhou --port 5683 --access access.json --imperfect drop-out=0.02",
      "",
      "Without --access, one new identity may do everything; its key is in the list, and nowhere",
      "else. --network, --demand and the other options of a scenario are those of \"lukou run\"."
    })
public final class RoadsideCommand implements Callable<Integer> {

  @Parameters(paramLabel = "PROFILE", description = "Name of a profile, or a path to one.")
  private String profile;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address to listen on (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "The first cabinet's port; each takes two, plain and secure. 0 for any (default).")
  private int port;

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description = "Write the list of devices that \"lukou run --devices\" reads.")
  private Path list;

  @Option(
      names = "--access",
      paramLabel = "FILE",
      description = "Who may observe, actuate and maintain (docs/roadside.md).")
  private Path access;

  @Option(
      names = "--imperfect",
      paramLabel = "[DETECTOR:]NAME=VALUE,...",
      description = "How the detectors err, as in \"lukou run\". Repeatable.")
  private List<String> imperfect = new ArrayList<>();

  @Option(names = "--quiet", description = "Say nothing.")
  private boolean quiet;

  @Mixin private ScenarioOptions scenario;

  @Mixin private InstallationOptions installation;

  @Override
  public Integer call() throws RunException, ProfileException {
    RunSpec spec =
        RunOptions.of(scenario)
            .applyTo(ProfileReader.read(Home.current().profiles().find(profile)));
    StandaloneRoadside roadside = roadside(spec.scenario().seed());
    Progress progress =
        new Progress(System.err, quiet ? Progress.Detail.NOTHING : Progress.Detail.EVENTS);
    try (StreetStart start = StreetStart.of(spec, installation.repositories())) {
      roadside.run(start, spec, progress);
    }
    return ExitCode.OK;
  }

  private StandaloneRoadside roadside(long seed) throws RunException {
    try {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("--port is " + port + "; choose 0 to 65535");
      }
      return new StandaloneRoadside(
          DeviceSpec.COAP, host, port, access, list, ImperfectionText.of(imperfect, seed));
    } catch (IllegalArgumentException e) {
      throw new RunException(e.getMessage(), e);
    }
  }
}

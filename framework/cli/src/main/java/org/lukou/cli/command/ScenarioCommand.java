package org.lukou.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lukou scenario}. */
@Command(
    name = "scenario",
    mixinStandardHelpOptions = true,
    description = "Makes scenarios, and shows them on maps.",
    subcommands = {GridCommand.class, GeoJsonCommand.class})
public final class ScenarioCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name what to do: grid or geojson.");
  }
}

package org.lukou.benchmarks.devices;

import org.lukou.benchmarks.devices.faults.Faults;
import org.lukou.benchmarks.devices.soak.Soak;
import org.lukou.benchmarks.devices.speed.Speed;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: exit code 0 if every bound is held, 1 if one is not, 2 for a wrong command. */
@Command(
    name = "benchmarks/devices/run",
    description = "Measures cabinets and driver on loopback.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {Speed.class, Soak.class, Faults.class})
public final class Main implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "name a command");
  }

  /** Runs one command. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }
}

package org.lukou.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lukou bench}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures what things cost on this machine.",
    subcommands = EngineBenchCommand.class)
public final class BenchCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name what to measure: engine.");
  }
}

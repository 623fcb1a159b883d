package org.lukou.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lukou index}. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description =
        "Brings the index of recorded runs into files and back, and lets go of what is old.",
    subcommands = {
      IndexExportCommand.class,
      IndexImportCommand.class,
      IndexDeleteCommand.class,
      IndexRetainCommand.class
    })
public final class IndexCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name what to do: export, import, delete or retain.");
  }
}

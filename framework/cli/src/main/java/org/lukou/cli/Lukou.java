package org.lukou.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.cli.command.BenchCommand;
import org.lukou.cli.command.DataCommand;
import org.lukou.cli.command.DevicesCommand;
import org.lukou.cli.command.IndexCommand;
import org.lukou.cli.command.NewCommand;
import org.lukou.cli.command.ProfilesCommand;
import org.lukou.cli.command.ReplayCommand;
import org.lukou.cli.command.RoadsideCommand;
import org.lukou.cli.command.RunCommand;
import org.lukou.cli.command.ScenarioCommand;
import org.lukou.cli.command.SearchCommand;
import org.lukou.cli.command.ShellCommand;
import org.lukou.cli.command.ValidateCommand;
import org.lukou.cli.command.Version;
import org.lukou.cli.command.VersionCommand;
import org.lukou.cli.command.WorkerCommand;
import org.lukou.cli.run.RunException;
import org.lukou.cli.run.RunInterruptedException;
import org.lukou.race.RaceException;
import org.lukou.runtime.profile.ProfileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code lukou}. */
@Command(
    name = "lukou",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Lukou (路口): a plugin-based open research testbed for traffic signals.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nFirst steps:%n",
    footer = {
      "  lukou run hangzhou                              an hour of the default city",
      "  lukou run hangzhou --controller fixed-time      the same hour, another algorithm",
      "  lukou run hangzhou --swap 1800=efficient-max-pressure   change it on the way",
      "  lukou search guard refused last:10m             what happened in it",
      "  lukou run --help                                every option, with examples",
      "",
      "Exit codes: 0 done; 1 bad input or failed run (a message says what); 2 wrong command line;",
      "3 a repeated run differs from its record; 130 interrupted."
    },
    subcommands = {
      RunCommand.class,
      ProfilesCommand.class,
      ValidateCommand.class,
      ReplayCommand.class,
      SearchCommand.class,
      IndexCommand.class,
      ShellCommand.class,
      DevicesCommand.class,
      RoadsideCommand.class,
      ScenarioCommand.class,
      BenchCommand.class,
      WorkerCommand.class,
      NewCommand.class,
      DataCommand.class,
      VersionCommand.class
    })
public final class Lukou {

  private Lukou() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** Returns the command line, with every failure told in one message. */
  public static CommandLine commandLine() {
    return new CommandLine(new Lukou())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Lukou::tell);
  }

  private static int tell(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (failure instanceof RunException
        || failure instanceof RaceException
        || failure instanceof ProfileException
        || failure instanceof ScenarioException) {
      err.println("lukou: " + failure.getMessage());
    } else {
      err.println("lukou: unexpected failure, please report it: " + failure);
      failure.printStackTrace(err);
    }
    return failure instanceof RunInterruptedException ? ExitCode.INTERRUPTED : ExitCode.FAILED;
  }
}

package org.lukou.cli.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.lukou.cli.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lukou version}. */
@Command(
    name = "version",
    mixinStandardHelpOptions = true,
    description = "Prints the versions that a bug report needs.")
public final class VersionCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.println("lukou " + Version.current());
    out.printf(
        "java  %s (%s)%n", System.getProperty("java.version"), System.getProperty("java.vendor"));
    out.printf("os    %s %s%n", System.getProperty("os.name"), System.getProperty("os.arch"));
    return ExitCode.OK;
  }
}

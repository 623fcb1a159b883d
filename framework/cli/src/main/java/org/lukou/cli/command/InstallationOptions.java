package org.lukou.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lukou.cli.run.Home;
import picocli.CommandLine.Option;

/** Where bundles come from. */
public final class InstallationOptions {

  @Option(
      names = "--repository",
      paramLabel = "DIR",
      description = "A directory in Maven repository layout to look for bundles in. Repeatable.")
  private List<Path> repositories = new ArrayList<>();

  List<Path> repositories() {
    return Home.current().repositories(repositories);
  }
}

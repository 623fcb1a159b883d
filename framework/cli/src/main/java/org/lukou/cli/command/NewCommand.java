package org.lukou.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lukou.cli.ExitCode;
import org.lukou.cli.project.LocalMaven;
import org.lukou.cli.project.NewProject;
import org.lukou.cli.project.PluginKind;
import org.lukou.cli.project.PluginName;
import org.lukou.cli.run.Home;
import org.lukou.cli.run.RunException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lukou new}. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Begins a plugin of your own: a Maven project of four files that builds and runs.",
    footer = {
      "%nKinds: controller (an algorithm), world (streets and their traffic), device (a driver for",
      "detectors and signals on the street). The project's test extends the contract of its kind, so that",
      "what the framework expects is checked whenever it is built.",
      "%nLukou's API is put into your local Maven repository, where the project's build finds it; it builds",
      "with Maven 3.8 or newer, or with Lukou's ./mvnw. Do that alone with --api after an update of Lukou.",
      "%nExamples:%n  lukou new controller my-policy && cd my-policy && mvn verify",
      "  lukou new world flat-city --package org.example.traffic --dir work/flat-city",
      "  lukou new device loop-box",
      "  lukou new --api"
    })
public final class NewCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "KIND",
      description = "controller, world or device.")
  private String kind;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "How users choose it, in lower case with hyphens, for example my-policy.")
  private String name;

  @Option(
      names = "--package",
      paramLabel = "P",
      description = "The Java package of its class (default: com.example.NAME without hyphens).")
  private String packageName;

  @Option(
      names = "--dir",
      paramLabel = "D",
      description = "The new directory to write it to (default: NAME).")
  private Path directory;

  @Option(
      names = "--api",
      description = "Only put Lukou's API into the local Maven repository again.")
  private boolean apiOnly;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws RunException {
    if (apiOnly != (name == null) || (apiOnly && kind != null)) {
      throw new ParameterException(
          spec.commandLine(), "Say what to begin and its name: KIND NAME; or --api alone.");
    }
    if (apiOnly) {
      install();
    } else {
      begin(PluginKind.of(kind), PluginName.of(name, packageName));
    }
    return ExitCode.OK;
  }

  private void install() throws RunException {
    LocalMaven maven = LocalMaven.ofUser();
    boolean changed = maven.install(Home.current(), Version.current());
    spec.commandLine()
        .getErr()
        .printf(
            "Lukou's API %s in %s%n",
            changed ? "was put where Maven finds it," : "is up to date", maven.directory());
  }

  private void begin(PluginKind chosen, PluginName plugin) throws RunException {
    Path target = directory == null ? Path.of(name) : directory;
    List<Path> files = NewProject.write(chosen, plugin, target);
    install();
    PrintWriter out = spec.commandLine().getOut();
    files.forEach(file -> out.println(file));
    out.printf("%nBuild it:  (cd %s && mvn verify)%nThen:%n", target);
    chosen.trials(target.toString(), name).forEach(trial -> out.println("  " + trial));
  }
}

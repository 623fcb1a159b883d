package org.lukou.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lukou.cli.ExitCode;
import org.lukou.race.RaceException;
import org.lukou.race.data.PublicData;
import org.lukou.race.data.PublicFile;
import org.lukou.race.data.PublicFile.State;
import org.lukou.race.data.PublicFlow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lukou data}. */
@Command(
    name = "data",
    mixinStandardHelpOptions = true,
    description = "Lists the field's public data sets, or checks what you have downloaded.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lukou data                  which files there are, where they come from, their SHA-256",
      "  lukou data ~/Downloads      which of them are there, and whether they are the right ones",
      "",
      "A file whose bytes differ is compared once more without its blanks and line breaks, because the",
      "files are passed on in several packings. Exit code 1 if one is there and says something else."
    })
public final class DataCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Where you keep them; searched with all that is below.")
  private Path directory;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws RaceException {
    return directory == null ? list() : check();
  }

  private int list() {
    PrintWriter out = spec.commandLine().getOut();
    for (PublicFlow flow : PublicFlow.values()) {
      out.printf("%-10s %s on %s%n", flow.label(), flow.demand(), flow.network());
    }
    out.println();
    for (PublicFile file : PublicFile.all()) {
      out.printf(
          "%-32s %-14s %-20s sha-256 %s%n",
          file.name(), file.holds(), file.source(), file.sha256());
    }
    out.println();
    out.println("None of it comes with Lukou: " + PublicData.SOURCE);
    out.println("The SHA-256 are those of the files as this project has them.");
    out.flush();
    return ExitCode.OK;
  }

  private int check() throws RaceException {
    PrintWriter out = spec.commandLine().getOut();
    List<Path> files = PublicData.files(directory);
    boolean wrong = false;
    for (PublicFile file : PublicFile.all()) {
      State state = state(file, files);
      wrong |= state == State.DIFFERENT;
      out.printf("%-32s %s%n", file.name(), state.words());
    }
    out.flush();
    return wrong ? ExitCode.FAILED : ExitCode.OK;
  }

  private static State state(PublicFile file, List<Path> files) throws RaceException {
    try {
      return file.state(files);
    } catch (IOException e) {
      throw new RaceException("%s cannot be read: %s".formatted(file.name(), e), e);
    }
  }
}

package org.lukou.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.concurrent.Callable;
import org.lukou.api.index.IndexException;
import org.lukou.archive.search.Search;
import org.lukou.cli.ExitCode;
import org.lukou.cli.run.RunException;
import org.lukou.cli.search.Deletion;
import org.lukou.cli.search.Holdings;
import org.lukou.cli.search.OpenIndex;
import org.lukou.runtime.profile.ProfileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lukou index delete}. */
@Command(
    name = "delete",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Deletes what a question finds, samples and entries, for good.",
    footerHeading =
        "%nThe question is one of lukou search, without text. What it finds is counted, and%n",
    footer = {
      "deleted once \"yes\" has been typed. The records of the runs themselves, runs/ID, stay.",
      "%nExamples:%n  lukou index delete run:20261124-080000-hangzhou",
      "  lukou index delete quantity:speed to:2026-11-01 --yes",
      "  lukou index delete --all"
    })
public final class IndexDeleteCommand implements Callable<Integer> {

  @Mixin private QuestionOptions question;

  @Option(names = "--all", description = "Everything, in place of a question.")
  private boolean all;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Mixin private IndexOptions index;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws RunException, ProfileException {
    if (all != question.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "Say what to delete: a question, or --all for everything.");
    }
    Search search = question.search();
    if (!search.query().text().isEmpty()) {
      throw new RunException(
          "a deletion cannot ask for the text \"%s\"; name a run, a junction, a kind or a time"
              .formatted(search.query().text()));
    }
    PrintWriter out = command.commandLine().getOut();
    long before = Deletion.bytesIn(index.directory());
    try (OpenIndex open = index.open()) {
      Holdings found = Holdings.of(search, open.index());
      if (found.isEmpty()) {
        out.println("nothing found, nothing deleted");
        return ExitCode.OK;
      }
      refuseUnlessMeant(found);
      Deletion.of(found, open.index());
      out.printf("%s deleted%n", found);
    } catch (IndexException e) {
      throw new RunException(e.getMessage(), e);
    }
    Deletion.tellRoom(before, index.directory(), out);
    return ExitCode.OK;
  }

  private void refuseUnlessMeant(Holdings found) throws RunException {
    if (yes) {
      return;
    }
    PrintWriter err = command.commandLine().getErr();
    err.printf("%s would be deleted for good. Type yes to delete them: ", found);
    err.flush();
    try {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
      String answer = in.readLine();
      if (answer == null || !answer.strip().equals("yes")) {
        throw new RunException("nothing was deleted; --yes deletes without asking");
      }
    } catch (IOException e) {
      throw new RunException("nothing was deleted, as nobody could be asked: " + e.getMessage(), e);
    }
  }
}

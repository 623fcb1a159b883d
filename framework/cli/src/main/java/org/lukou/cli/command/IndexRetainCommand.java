package org.lukou.cli.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Query;
import org.lukou.archive.search.Search;
import org.lukou.archive.search.SearchException;
import org.lukou.archive.search.SearchLanguage;
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
import picocli.CommandLine.Spec;

/** {@code lukou index retain}. */
@Command(
    name = "retain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Keeps what is new, and deletes what is older, for good and without asking.",
    footerHeading = "%nA profile may say so itself: then every run does it when it has finished.%n",
    footer = {
      "  \"lukou.index\": {\"kind\": \"optional\", \"type\": \"json\", \"json\": {\"retentionDays\": 30}}",
      "%nExamples:%n  lukou index retain --keep 30d --dry-run",
      "  lukou index retain --keep 30d"
    })
public final class IndexRetainCommand implements Callable<Integer> {

  @Option(
      names = "--keep",
      paramLabel = "TIME",
      required = true,
      description = "Keep the last 30d, 12h, ... up to now.")
  private String keep;

  @Option(names = "--dry-run", description = "Only tell what would be deleted.")
  private boolean dryRun;

  @Mixin private IndexOptions index;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws RunException, ProfileException {
    PrintWriter out = command.commandLine().getOut();
    Instant begin = begin();
    Query older = Query.ALL.between(Long.MIN_VALUE, begin.toEpochMilli());
    long before = Deletion.bytesIn(index.directory());
    try (OpenIndex open = index.open()) {
      Holdings found = Holdings.of(new Search(false, older, 0), open.index());
      if (dryRun || found.isEmpty()) {
        out.printf(
            "%s are older than %s; nothing was deleted%n",
            found.isEmpty() ? "no samples and entries" : found, begin);
        return ExitCode.OK;
      }
      Deletion.of(found, open.index());
      out.printf("%s older than %s deleted%n", found, begin);
    } catch (IndexException e) {
      throw new RunException(e.getMessage(), e);
    }
    Deletion.tellRoom(before, index.directory(), out);
    return ExitCode.OK;
  }

  private Instant begin() throws RunException {
    try {
      long kept = SearchLanguage.duration(keep);
      return Instant.now().truncatedTo(ChronoUnit.SECONDS).minusMillis(kept);
    } catch (SearchException e) {
      throw new RunException("--keep: " + e.getMessage(), e);
    }
  }
}

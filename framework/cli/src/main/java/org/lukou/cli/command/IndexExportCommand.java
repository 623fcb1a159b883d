package org.lukou.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lukou.api.index.Answer;
import org.lukou.api.index.Index;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Order;
import org.lukou.api.index.Query;
import org.lukou.archive.exchange.Table;
import org.lukou.archive.exchange.TableFormat;
import org.lukou.archive.search.Search;
import org.lukou.cli.ExitCode;
import org.lukou.cli.run.RunException;
import org.lukou.cli.search.OpenIndex;
import org.lukou.cli.search.RowProgress;
import org.lukou.cli.search.TableFile;
import org.lukou.runtime.profile.ProfileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lukou index export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Writes what a question finds into files, the oldest first.",
    footerHeading = "%nThe question is one of lukou search; without one, everything is meant.%n",
    footer = {
      "A file gets samples if the question names a quantity or a value, or with --samples, else",
      "entries; a directory gets both, as samples.parquet and entries.parquet, as far as the question",
      "is about them. Nothing is rounded: lukou index import reads every bit back.",
      "%nColumns of samples: time,run,device,quantity,junction,longitude,latitude,value",
      "Columns of entries: time,kind,run,device,junction,longitude,latitude,text,body",
      "%nExamples:%n  lukou index export quantity:queue last:1h --to queues.csv",
      "  lukou index export run:20261124-080000-hangzhou --to copies/hangzhou",
      "  lukou index export kind:decision --text \"guard refused\" --to refused.parquet"
    })
public final class IndexExportCommand implements Callable<Integer> {

  @Mixin private QuestionOptions question;

  @Option(
      names = "--to",
      paramLabel = "FILE|DIR",
      required = true,
      description = "FILE.csv, FILE.parquet, or a directory, which is made if it is not there.")
  private Path to;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "parquet",
      description = "csv or parquet, for a directory (default: ${DEFAULT-VALUE}).")
  private TableFormat format;

  @Option(names = "--samples", description = "Samples, whatever the question names.")
  private boolean samples;

  @Option(names = "--quiet", description = "No progress on stderr.")
  private boolean quiet;

  @Mixin private IndexOptions index;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws RunException, ProfileException {
    Search search = question.search();
    if (samples && !search.findsSamples()) {
      throw new RunException("--samples: a kind or a text asks for entries; leave one of them out");
    }
    Optional<TableFormat> ofFile = Files.isDirectory(to) ? Optional.empty() : TableFormat.of(to);
    List<Part<?>> parts = new ArrayList<>();
    if (ofFile.isEmpty()) {
      addBoth(search, parts);
    } else if (samples || search.forSamples()) {
      parts.add(part(Table.SAMPLES, Index::samples, to, ofFile.get()));
    } else {
      parts.add(part(Table.ENTRIES, Index::entries, to, ofFile.get()));
    }
    try (OpenIndex open = index.open()) {
      Query query = search.queryOfAll(open.index()).in(Order.OLDEST_FIRST);
      for (Part<?> part : parts) {
        part.write(open.index(), query);
      }
    } catch (IndexException e) {
      throw new RunException(e.getMessage(), e);
    }
    return ExitCode.OK;
  }

  private void addBoth(Search search, List<Part<?>> parts) throws RunException {
    makeDirectory();
    if (search.findsSamples()) {
      parts.add(part(Table.SAMPLES, Index::samples, within(Table.SAMPLES), format));
    }
    if (search.findsEntries() && !samples) {
      parts.add(part(Table.ENTRIES, Index::entries, within(Table.ENTRIES), format));
    }
  }

  private Path within(Table<?> table) {
    return to.resolve(table.name() + format.ending());
  }

  private void makeDirectory() throws RunException {
    if (to.toString().isEmpty()) {
      throw new RunException("--to: the name is empty; name a file or a directory");
    }
    if (to.getFileName() != null
        && to.getFileName().toString().contains(".")
        && !Files.exists(to)) {
      throw new RunException(
          "--to: %s ends neither in .csv nor in .parquet, and is no directory".formatted(to));
    }
    try {
      Files.createDirectories(to);
    } catch (IOException e) {
      throw new RunException("--to: %s is no directory, and cannot be made one".formatted(to), e);
    }
  }

  /** How an index is asked for the rows of a table. */
  private interface Asked<T> {
    Answer<T> answer(Index index, Query query) throws IndexException;
  }

  private <T> Part<T> part(Table<T> table, Asked<T> asked, Path file, TableFormat format)
      throws RunException {
    return new Part<>(table, asked, new TableFile(file, format));
  }

  /** One file of an export. */
  private final class Part<T> {

    private final Table<T> table;
    private final Asked<T> asked;
    private final TableFile file;

    Part(Table<T> table, Asked<T> asked, TableFile file) {
      this.table = table;
      this.asked = asked;
      this.file = file;
    }

    void write(Index index, Query query) throws RunException, IndexException {
      PrintWriter out = command.commandLine().getOut();
      PrintWriter err = command.commandLine().getErr();
      String line;
      try (RowProgress progress = new RowProgress(err, table.name() + " written", quiet)) {
        line = file.write(asked.answer(index, query), table, progress);
      }
      out.println(line);
    }
  }
}

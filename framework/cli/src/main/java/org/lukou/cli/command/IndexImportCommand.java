package org.lukou.cli.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lukou.api.index.IndexException;
import org.lukou.archive.exchange.ExchangeException;
import org.lukou.archive.exchange.Import;
import org.lukou.archive.exchange.Table;
import org.lukou.archive.exchange.TableFormat;
import org.lukou.archive.exchange.TableReader;
import org.lukou.cli.ExitCode;
import org.lukou.cli.run.RunException;
import org.lukou.cli.search.OpenIndex;
import org.lukou.cli.search.RowProgress;
import org.lukou.runtime.profile.ProfileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lukou index import}. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Reads files that lukou index export has written into the index.",
    footerHeading =
        "%nEvery file is read to its end first: one bad row, and nothing is imported.%n",
    footer = {
      "Rows that the index has are left out. So nothing is doubled if a file is imported twice, or",
      "into the index it came from, and an import that was interrupted is completed by another.",
      "%nExamples:%n  lukou index import copies/hangzhou",
      "  lukou index import queues.csv refused.parquet",
      "  lukou index import copies/hangzhou --runs elsewhere --profile hangzhou   (into a new index)"
    })
public final class IndexImportCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "FILE.csv, FILE.parquet, or a directory with samples and entries.")
  private List<Path> given = new ArrayList<>();

  @Option(names = "--quiet", description = "No progress on stderr.")
  private boolean quiet;

  @Mixin private IndexOptions index;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws RunException, ProfileException {
    try {
      List<Source<?>> sources = new ArrayList<>();
      for (Path path : files()) {
        sources.add(source(path));
      }
      for (Source<?> source : sources) {
        check(source);
      }
      try (OpenIndex open = index.openOrMake()) {
        String name =
            "import-%d-%d".formatted(System.currentTimeMillis(), ProcessHandle.current().pid());
        Import into = new Import(open.index(), name);
        for (Source<?> source : sources) {
          add(source, into);
        }
      }
      return ExitCode.OK;
    } catch (ExchangeException | IndexException e) {
      throw new RunException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunException("interrupted; import again to complete it", e);
    }
  }

  private List<Path> files() throws RunException {
    List<Path> files = new ArrayList<>();
    for (Path path : given) {
      if (Files.isDirectory(path)) {
        files.addAll(inDirectory(path));
      } else if (Files.isReadable(path)) {
        files.add(path);
      } else {
        throw new RunException("%s cannot be read, or is not there".formatted(path));
      }
    }
    return files;
  }

  private static List<Path> inDirectory(Path directory) throws RunException {
    List<Path> files = new ArrayList<>();
    for (Table<?> table : List.of(Table.SAMPLES, Table.ENTRIES)) {
      for (TableFormat format : TableFormat.values()) {
        Path file = directory.resolve(table.name() + format.ending());
        if (Files.exists(file)) {
          files.add(file);
        }
      }
    }
    if (files.isEmpty()) {
      throw new RunException(
          "%s has neither samples.csv, samples.parquet, entries.csv nor entries.parquet"
              .formatted(directory));
    }
    return files;
  }

  /** A file and what is in it. */
  private record Source<T>(Path file, TableFormat format, Table<T> table) {
    TableReader<T> open() throws ExchangeException {
      return format.read(table, file);
    }
  }

  private static Source<?> source(Path file) throws RunException, ExchangeException {
    TableFormat format =
        TableFormat.of(file)
            .orElseThrow(
                () -> new RunException("%s ends neither in .csv nor in .parquet".formatted(file)));
    return new Source<>(file, format, format.tableIn(file));
  }

  private RowProgress progress(Source<?> source, String done) {
    PrintWriter err = command.commandLine().getErr();
    return new RowProgress(
        err, "%s of %s %s".formatted(source.table().name(), source.file(), done), quiet);
  }

  private void check(Source<?> source) throws ExchangeException {
    try (TableReader<?> rows = source.open();
        RowProgress progress = progress(source, "read")) {
      for (long read = 0; rows.next() != null; read++) {
        progress.accept(read);
      }
    }
  }

  private void add(Source<?> source, Import into)
      throws ExchangeException, IndexException, InterruptedException {
    Import.Result result;
    try (RowProgress progress = progress(source, "imported")) {
      result = into.add(source.format(), source.table(), source.file(), progress);
    }
    command
        .commandLine()
        .getOut()
        .printf(
            "%s: %,d %s added, %,d were there%n",
            source.file(), result.added(), source.table().name(), result.present());
  }
}

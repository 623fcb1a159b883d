package org.lukou.cli.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.LongConsumer;
import org.lukou.api.index.Answer;
import org.lukou.archive.exchange.ExchangeException;
import org.lukou.archive.exchange.Export;
import org.lukou.archive.exchange.Table;
import org.lukou.archive.exchange.TableFormat;
import org.lukou.cli.run.RunException;
import org.lukou.output.OutputPlace;

/**
 * A file into which an answer is written: it appears when it is complete, in place of an older one.
 */
public final class TableFile {

  private final Path file;
  private final TableFormat format;
  private final OutputPlace place;

  /**
   * Looks whether the file can be written.
   *
   * @throws RunException if it cannot
   */
  public TableFile(Path file, TableFormat format) throws RunException {
    this.file = file;
    this.format = format;
    try {
      place = OutputPlace.of(file);
    } catch (IOException e) {
      throw new RunException("--to: " + e.getMessage(), e);
    }
  }

  /**
   * Writes it.
   *
   * @return a line that tells what is in it
   * @throws RunException if it cannot be written; there is no file then, or the older one
   */
  public <T> String write(Answer<T> answer, Table<T> table, LongConsumer progress)
      throws RunException {
    try {
      long rows = Export.write(answer, table, format, place.part(), progress);
      Files.move(place.part(), place.file(), StandardCopyOption.ATOMIC_MOVE);
      return "%s: %,d %s, %s"
          .formatted(file, rows, table.name(), Deletion.megabytes(Files.size(place.file())));
    } catch (ExchangeException e) {
      throw new RunException(e.getMessage(), e);
    } catch (IOException e) {
      throw new RunException("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    } finally {
      discardPart();
    }
  }

  private void discardPart() throws RunException {
    try {
      Files.deleteIfExists(place.part());
    } catch (IOException e) {
      throw new RunException("%s cannot be removed: %s".formatted(place.part(), e.getMessage()), e);
    }
  }
}

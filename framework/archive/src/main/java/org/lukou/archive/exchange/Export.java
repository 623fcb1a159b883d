package org.lukou.archive.exchange;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.lukou.api.index.Answer;

/** Brings what an index answers into a file, however much it is. */
public final class Export {

  private Export() {}

  /**
   * Writes a file.
   *
   * @param answer what to write; closed afterwards
   * @param progress told how many rows are written, after each
   * @return how many rows were written
   * @throws ExchangeException if it cannot be read or written; what is there is not complete
   */
  public static <T> long write(
      Answer<T> answer, Table<T> table, TableFormat format, Path file, LongConsumer progress)
      throws ExchangeException {
    long rows = 0;
    try (answer;
        TableWriter<T> out = format.write(table, file)) {
      while (answer.hasNext()) {
        out.write(answer.next());
        progress.accept(++rows);
      }
    } catch (UncheckedIOException e) {
      throw new ExchangeException(
          "the index cannot be read on: " + ExchangeException.words(e.getCause()), e);
    }
    return rows;
  }
}

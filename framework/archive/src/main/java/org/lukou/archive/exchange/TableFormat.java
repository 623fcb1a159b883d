package org.lukou.archive.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a table lies in a file. */
public enum TableFormat {
  /** RFC 4180 in UTF-8 with a header; times in ISO 8601, UTC. */
  CSV,
  /** Apache Parquet, compressed with Snappy. */
  PARQUET;

  /** Returns how a file's name ends, with the dot. */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** Returns the format that a file's name tells. */
  public static Optional<TableFormat> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(format -> name.endsWith(format.ending())).findFirst();
  }

  /**
   * Begins a file.
   *
   * @throws ExchangeException if it cannot be written
   */
  public <T> TableWriter<T> write(Table<T> table, Path file) throws ExchangeException {
    return this == CSV ? new CsvTableWriter<>(table, file) : new ParquetTableWriter<>(table, file);
  }

  /**
   * Opens a file.
   *
   * @throws ExchangeException if it is none of these tables
   */
  public <T> TableReader<T> read(Table<T> table, Path file) throws ExchangeException {
    return this == CSV ? new CsvTableReader<>(table, file) : new ParquetTableReader<>(table, file);
  }

  /**
   * Returns which table a file holds, as its columns tell.
   *
   * @throws ExchangeException if it is none
   */
  public Table<?> tableIn(Path file) throws ExchangeException {
    List<String> found =
        this == CSV ? CsvTableReader.headers(file) : ParquetTableReader.headers(file);
    for (Table<?> table : List.of(Table.SAMPLES, Table.ENTRIES)) {
      if (found.size() == table.headers().size() && found.containsAll(table.headers())) {
        return table;
      }
    }
    throw new ExchangeException(
        "%s has the columns %s; samples have %s, entries %s"
            .formatted(
                file,
                String.join(",", found),
                String.join(",", Table.SAMPLES.headers()),
                String.join(",", Table.ENTRIES.headers())));
  }
}

package org.lukou.archive.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table from CSV; its columns may stand in any order. */
final class CsvTableReader<T> implements TableReader<T> {

  private final Table<T> table;
  private final Records records;
  private final int[] places; // of each column among those of the file

  CsvTableReader(Table<T> table, Path file) throws ExchangeException {
    this.table = table;
    records = new Records(file);
    List<String> headers = records.headers();
    places = table.headers().stream().mapToInt(headers::indexOf).toArray();
  }

  static List<String> headers(Path file) throws ExchangeException {
    try (Records records = new Records(file)) {
      return records.headers();
    }
  }

  @Override
  public T next() throws ExchangeException {
    CSVRecord record = records.next();
    if (record == null) {
      return null;
    }
    if (record.size() != places.length) {
      throw records.wrong("it has %d cells, the header %d".formatted(record.size(), places.length));
    }
    Object[] cells = new Object[places.length];
    try {
      for (int i = 0; i < cells.length; i++) {
        cells[i] = CsvCell.cell(table.columns().get(i).type(), record.get(places[i]));
      }
      return table.row(cells);
    } catch (IllegalArgumentException e) {
      throw records.wrong(e.getMessage());
    }
  }

  @Override
  public void close() {
    records.close();
  }

  /** The records of a file, the header first. */
  private static final class Records implements AutoCloseable {

    private final Path file;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long row = -1; // of the record that was read last; the header's is 0

    Records(Path file) throws ExchangeException {
      this.file = file;
      try {
        parser = CSVParser.parse(Files.newBufferedReader(file), CSVFormat.RFC4180);
      } catch (IOException e) {
        throw ExchangeException.unreadable(file, e);
      }
      records = parser.iterator();
    }

    List<String> headers() throws ExchangeException {
      CSVRecord header = next();
      if (header == null) {
        throw new ExchangeException("%s is empty; a table begins with a header".formatted(file));
      }
      return header.toList();
    }

    CSVRecord next() throws ExchangeException {
      row++;
      try {
        return records.hasNext() ? records.next() : null;
      } catch (UncheckedIOException | IllegalStateException e) {
        throw wrong(
            e.getCause() instanceof CharacterCodingException
                ? "it is not UTF-8 text, or one of the rows soon after it is not"
                : ExchangeException.words(e.getCause() == null ? e : e.getCause()));
      }
    }

    ExchangeException wrong(String what) {
      return ExchangeException.inRow(file, row, what);
    }

    @Override
    public void close() {
      try {
        parser.close();
      } catch (IOException e) {
        // nothing was written
      }
    }
  }
}

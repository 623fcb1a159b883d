package org.lukou.archive.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a table as CSV. */
final class CsvTableWriter<T> implements TableWriter<T> {

  private final Table<T> table;
  private final Path file;
  private final CSVPrinter out;

  CsvTableWriter(Table<T> table, Path file) throws ExchangeException {
    this.table = table;
    this.file = file;
    try {
      BufferedWriter writer = Files.newBufferedWriter(file);
      out = new CSVPrinter(writer, CSVFormat.RFC4180);
      out.printRecord(table.headers());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private ExchangeException failed(IOException e) {
    return new ExchangeException(
        "%s cannot be written: %s".formatted(file, ExchangeException.words(e)), e);
  }

  @Override
  public void write(T row) throws ExchangeException {
    try {
      for (Column<T> column : table.columns()) {
        out.print(CsvCell.text(column.type(), column.cell().apply(row)));
      }
      out.println();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() throws ExchangeException {
    try {
      out.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }
}

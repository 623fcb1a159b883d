package org.lukou.archive.exchange;

import blue.strategic.parquet.ParquetWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** Writes a table as Parquet, a group of rows at a time. */
final class ParquetTableWriter<T> implements TableWriter<T> {

  private final Path file;
  private final ParquetWriter<T> out;

  ParquetTableWriter(Table<T> table, Path file) throws ExchangeException {
    this.file = file;
    try {
      Files.deleteIfExists(file);
      out =
          ParquetWriter.writeFile(
              schema(table),
              file.toFile(),
              (row, cells) -> {
                for (Column<T> column : table.columns()) {
                  Object cell = column.cell().apply(row);
                  if (cell != null) {
                    cells.write(column.name(), cell);
                  }
                }
              });
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static MessageType schema(Table<?> table) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    table.columns().forEach(column -> schema.addField(field(column)));
    return schema.named(table.name());
  }

  private static PrimitiveType field(Column<?> column) {
    String name = column.name();
    return switch (column.type()) {
      case TIME ->
          Types.required(PrimitiveTypeName.INT64)
              .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MILLIS))
              .named(name);
      case TEXT ->
          Types.required(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(name);
      case NUMBER -> Types.required(PrimitiveTypeName.DOUBLE).named(name);
      case DEGREES -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
    };
  }

  private ExchangeException failed(IOException e) {
    return new ExchangeException(
        "%s cannot be written: %s".formatted(file, ExchangeException.words(e)), e);
  }

  @Override
  public void write(T row) throws ExchangeException {
    try {
      out.write(row);
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

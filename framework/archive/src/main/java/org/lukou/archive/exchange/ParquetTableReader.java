package org.lukou.archive.exchange;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/**
 * Reads a table from Parquet; its columns may stand in any order, and times may be in milli-,
 * micro- or nanoseconds, as other programs write them.
 */
final class ParquetTableReader<T> implements TableReader<T> {

  private static final long MICROS = 1_000;
  private static final long NANOS = 1_000_000;

  private final Table<T> table;
  private final Path file;
  private final Map<String, Integer> places = new HashMap<>();
  private final ParquetReader<Object[], Object[], String[]> rows;
  private final long unitsAMilli;
  private Object[] cells;
  private long row;

  /** Puts what is read where its column stands in the table. */
  private final class Filling implements Hydrator<Object[], Object[], String[]> {

    @Override
    public Object[] start() {
      return new Object[places.size()];
    }

    @Override
    public Object[] add(Object[] target, String[] path, Object value) {
      target[places.get(path[0])] = value;
      return target;
    }

    @Override
    public Object[] finish(Object[] target) {
      return target;
    }
  }

  ParquetTableReader(Table<T> table, Path file) throws ExchangeException {
    this.table = table;
    this.file = file;
    MessageType schema = schema(file);
    long units = 1;
    for (Column<T> column : table.columns()) {
      places.put(column.name(), places.size());
      units = Math.max(units, checked(column, schema.getType(column.name())));
    }
    unitsAMilli = units;
    try {
      rows = ParquetReader.spliterator(file.toFile(), new Filling());
    } catch (IOException | RuntimeException e) {
      throw ExchangeException.unreadable(file, e);
    }
  }

  static List<String> headers(Path file) throws ExchangeException {
    return schema(file).getFields().stream().map(Type::getName).toList();
  }

  private static MessageType schema(Path file) throws ExchangeException {
    try {
      return ParquetReader.readMetadata(file.toFile()).getFileMetaData().getSchema();
    } catch (IOException | RuntimeException e) {
      throw ExchangeException.unreadable(file, e);
    }
  }

  /** Refuses a column of another type; returns how many units of time are a millisecond. */
  private long checked(Column<T> column, Type found) throws ExchangeException {
    boolean single = found.isPrimitive() && !found.isRepetition(Type.Repetition.REPEATED);
    PrimitiveTypeName type = single ? found.asPrimitiveType().getPrimitiveTypeName() : null;
    if (column.type() == Column.Type.TIME
        && type == PrimitiveTypeName.INT64
        && found.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation time) {
      return unitsAMilli(time.getUnit());
    }
    boolean fits =
        switch (column.type()) {
          case TIME -> false;
          case TEXT ->
              type == PrimitiveTypeName.BINARY
                  && found.getLogicalTypeAnnotation() instanceof StringLogicalTypeAnnotation;
          case NUMBER, DEGREES -> type == PrimitiveTypeName.DOUBLE;
        };
    if (!fits) {
      throw new ExchangeException(
          "%s: the column %s is \"%s\"; it must be %s"
              .formatted(file, column.name(), found, wanted(column.type())));
    }
    return 1;
  }

  private static String wanted(Column.Type type) {
    return switch (type) {
      case TIME -> "a timestamp (INT64)";
      case TEXT -> "a string";
      case NUMBER, DEGREES -> "a double";
    };
  }

  private static long unitsAMilli(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> 1;
      case MICROS -> MICROS;
      case NANOS -> NANOS;
    };
  }

  @Override
  public T next() throws ExchangeException {
    row++;
    try {
      if (!rows.tryAdvance(read -> cells = read)) {
        return null;
      }
      check();
      return table.row(cells);
    } catch (IllegalArgumentException e) {
      throw ExchangeException.inRow(file, row, e.getMessage());
    } catch (RuntimeException e) {
      throw ExchangeException.inRow(file, row, "it cannot be read: " + ExchangeException.words(e));
    }
  }

  private void check() {
    for (int i = 0; i < cells.length; i++) {
      Column<T> column = table.columns().get(i);
      if (cells[i] == null && column.type() != Column.Type.DEGREES) {
        throw new IllegalArgumentException("it has no " + column.name());
      }
      if (column.type() == Column.Type.TIME) {
        cells[i] = millis((long) cells[i]);
      }
    }
  }

  private long millis(long units) {
    if (units % unitsAMilli != 0) {
      throw new IllegalArgumentException("its time is not in whole milliseconds");
    }
    return units / unitsAMilli;
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      // nothing was written
    }
  }
}

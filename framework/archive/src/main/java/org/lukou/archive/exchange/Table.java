package org.lukou.archive.exchange;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Place;
import org.lukou.api.index.Sample;
import org.lukou.api.index.Series;

/**
 * A kind of rows: its columns, and how a row comes from their cells and back. All fields are there,
 * so that nothing is lost on the way.
 *
 * @param <T> what a row is
 */
public final class Table<T> {

  /** A row a sample. */
  public static final Table<Sample> SAMPLES =
      new Table<>(
          "samples",
          List.of(
              time(Sample::timeMillis),
              text("run", sample -> sample.series().run()),
              text("device", sample -> sample.series().device()),
              text("quantity", sample -> sample.series().quantity()),
              text("junction", sample -> sample.series().junction()),
              degrees("longitude", sample -> sample.series().place().longitude()),
              degrees("latitude", sample -> sample.series().place().latitude()),
              new Column<>("value", Column.Type.NUMBER, Sample::value)),
          Sample::timeMillis,
          Table::sample);

  /** A row an entry. */
  public static final Table<Entry> ENTRIES =
      new Table<>(
          "entries",
          List.of(
              time(Entry::timeMillis),
              text("kind", Entry::kind),
              text("run", Entry::run),
              text("device", Entry::device),
              text("junction", Entry::junction),
              degrees("longitude", entry -> entry.place().longitude()),
              degrees("latitude", entry -> entry.place().latitude()),
              text("text", Entry::text),
              text("body", Entry::body)),
          Entry::timeMillis,
          Table::entry);

  private final String name;
  private final List<Column<T>> columns;
  private final ToLongFunction<T> time;
  private final Function<Object[], T> row;

  private Table(
      String name, List<Column<T>> columns, ToLongFunction<T> time, Function<Object[], T> row) {
    this.name = name;
    this.columns = columns;
    this.time = time;
    this.row = row;
  }

  private static <T> Column<T> time(ToLongFunction<T> time) {
    return new Column<>("time", Column.Type.TIME, time::applyAsLong);
  }

  private static <T> Column<T> text(String name, Function<T, Object> cell) {
    return new Column<>(name, Column.Type.TEXT, cell);
  }

  private static <T> Column<T> degrees(String name, Function<T, Double> cell) {
    return new Column<>(
        name,
        Column.Type.DEGREES,
        row -> {
          Double degrees = cell.apply(row);
          return degrees.isNaN() ? null : degrees;
        });
  }

  private static Sample sample(Object[] cells) {
    Series series =
        new Series(
            (String) cells[1],
            (String) cells[2],
            (String) cells[3],
            (String) cells[4],
            place(cells[5], cells[6]));
    return new Sample(series, (long) cells[0], (double) cells[7]);
  }

  private static Entry entry(Object[] cells) {
    return new Entry(
        (long) cells[0],
        (String) cells[1],
        (String) cells[2],
        (String) cells[3],
        (String) cells[4],
        place(cells[5], cells[6]),
        (String) cells[7],
        (String) cells[8]);
  }

  private static Place place(Object longitude, Object latitude) {
    return new Place(
        longitude == null ? Double.NaN : (double) longitude,
        latitude == null ? Double.NaN : (double) latitude);
  }

  /** Returns what its rows are called, {@code samples} or {@code entries}. */
  public String name() {
    return name;
  }

  List<Column<T>> columns() {
    return columns;
  }

  List<String> headers() {
    return columns.stream().map(Column::name).toList();
  }

  /** Returns when a row is, in milliseconds since 1970-01-01 UTC. */
  long timeMillis(T of) {
    return time.applyAsLong(of);
  }

  /**
   * Makes a row of its cells, in the order of the columns.
   *
   * @throws IllegalArgumentException if there is no such place
   */
  T row(Object[] cells) {
    return row.apply(cells);
  }
}

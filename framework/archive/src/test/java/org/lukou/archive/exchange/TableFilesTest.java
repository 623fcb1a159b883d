package org.lukou.archive.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Place;
import org.lukou.api.index.Sample;
import org.lukou.api.index.Series;

/** Rows come back from files as they went in, and what is no such file is told with its row. */
class TableFilesTest {

  private static final String SAMPLES =
      "time,run,device,quantity,junction,longitude,latitude,value\r\n";
  private static final String ROW = "2026-11-24T08:30:00.000Z,r,d,queue,j,,,1\r\n";

  private static Path scratch;

  @TempDir private Path directory;

  @BeforeContainer
  static void makesRoom() throws Exception {
    scratch = Files.createTempDirectory("lukou-tables");
  }

  @AfterContainer
  static void leavesNothing() throws Exception {
    for (TableFormat format : TableFormat.values()) {
      Files.deleteIfExists(scratch.resolve("rows" + format.ending()));
    }
    Files.delete(scratch);
  }

  @Provide
  Arbitrary<Double> anyBits() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.longs().map(Double::longBitsToDouble)),
        Tuple.of(
            3,
            Arbitraries.of(
                0.0,
                -0.0,
                Double.NaN,
                Double.longBitsToDouble(0x7ff8000000000001L),
                Double.longBitsToDouble(0xfff8dead00000000L),
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                0.1 + 0.2,
                2.225073858507201E-308)),
        Tuple.of(2, Arbitraries.integers().between(0, 60).map(Integer::doubleValue)));
  }

  private Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of("", "queue", "路口, \"南\"", "a\r\nb", " x ", "#", "\\", "'")),
            Tuple.of(1, Arbitraries.strings().withChars("ab,\"\r\n \t\\路🚦#=;").ofMaxLength(12)))
        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
  }

  private Arbitrary<Place> places() {
    return Combinators.combine(
            Arbitraries.doubles().between(-180, 180), Arbitraries.doubles().between(-90, 90))
        .as(Place::new)
        .injectDuplicates(0.5)
        .edgeCases(edges -> edges.add(Place.UNKNOWN, new Place(-0.0, 90)));
  }

  @Provide
  Arbitrary<Sample> samples() {
    Arbitrary<Series> series =
        Combinators.combine(texts(), texts(), texts(), texts(), places()).as(Series::new);
    return Combinators.combine(series, Arbitraries.longs(), anyBits()).as(Sample::new);
  }

  @Provide
  Arbitrary<Entry> entries() {
    return Combinators.combine(
            Arbitraries.longs(), texts(), texts(), texts(), texts(), places(), texts(), texts())
        .as(Entry::new);
  }

  private static <T> List<T> back(Table<T> table, TableFormat format, List<T> rows)
      throws ExchangeException {
    Path file = scratch.resolve("rows" + format.ending());
    try (TableWriter<T> out = format.write(table, file)) {
      for (T row : rows) {
        out.write(row);
      }
    }
    assertEquals(table, format.tableIn(file));
    List<T> back = new ArrayList<>();
    try (TableReader<T> in = format.read(table, file)) {
      for (T row = in.next(); row != null; row = in.next()) {
        back.add(row);
      }
    }
    return back;
  }

  @Property(tries = 100)
  void everyBitOfASampleComesBack(
      @ForAll TableFormat format, @ForAll("listOfSamples") List<Sample> rows) throws Exception {
    List<Sample> back = back(Table.SAMPLES, format, rows);
    assertEquals(rows, back);
    for (int i = 0; i < rows.size(); i++) {
      assertEquals(
          Double.doubleToRawLongBits(rows.get(i).value()),
          Double.doubleToRawLongBits(back.get(i).value()));
    }
  }

  @Provide
  Arbitrary<List<Sample>> listOfSamples() {
    return samples().list().ofMaxSize(40);
  }

  @Property(tries = 100)
  void everyFieldOfAnEntryComesBack(
      @ForAll TableFormat format, @ForAll @Size(max = 40) List<@From("entries") Entry> rows)
      throws Exception {
    assertEquals(rows, back(Table.ENTRIES, format, rows));
  }

  private void refuses(String content, String... words) throws Exception {
    Path file = Files.writeString(directory.resolve("x.csv"), content);
    ExchangeException refused = assertThrows(ExchangeException.class, () -> readAll(file));
    for (String word : words) {
      assertTrue(refused.getMessage().contains(word), refused.getMessage());
    }
    assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
  }

  private static void readAll(Path file) throws ExchangeException {
    TableFormat format = TableFormat.of(file).orElseThrow();
    try (TableReader<?> in = format.read(format.tableIn(file), file)) {
      while (in.next() != null) {
        // to the end
      }
    }
  }

  @Test
  void aRowThatIsNoneIsToldWithItsNumber() throws Exception {
    refuses("", "is empty");
    refuses("time,value\r\n1,2\r\n", "columns time,value", "samples have");
    refuses(SAMPLES + ROW + ROW.replace(",1\r", ",many\r"), "row 2", "\"many\" is no number");
    refuses(SAMPLES + ROW.replace(",1\r", ",1e999\r"), "row 1", "no number");
    refuses(SAMPLES + ROW.replace(",1\r", ",0x1p3\r"), "row 1", "no number");
    refuses(SAMPLES + ROW.replace(",1\r", ",NaN:3ff0000000000000\r"), "row 1", "bits of a NaN");
    refuses(SAMPLES + ROW.replace("08:30:00.000Z", "08:30"), "row 1", "no time");
    refuses(SAMPLES + ROW.replace("00.000Z", "00.0001Z"), "row 1", "whole milliseconds");
    refuses(SAMPLES + ROW + ROW + "2026\r\n", "row 3", "it has 1 cells, the header 8");
    refuses(SAMPLES + ROW.replace("j,,", "j,200,"), "row 1", "no such place");
    refuses(SAMPLES + ROW + "\"never closed", "row 2");
  }

  @Test
  void whatIsNotUtf8OrNotParquetIsRefused() throws Exception {
    Path latin = directory.resolve("latin.csv");
    Files.write(
        latin, (SAMPLES + ROW.replace(",d,", ",\u00e9,")).getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(
        assertThrows(ExchangeException.class, () -> readAll(latin)).getMessage().contains("UTF-8"));
    Path parquet = directory.resolve("x.parquet");
    Files.writeString(parquet, SAMPLES + ROW);
    assertTrue(
        assertThrows(ExchangeException.class, () -> readAll(parquet))
            .getMessage()
            .startsWith(parquet + " cannot be read: "));
  }

  @Test
  void columnsMayStandInAnyOrder() throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("x.csv"),
            """
            value,quantity,run,device,junction,latitude,longitude,time
            2.5,speed,r,d,j,30,120,2026-11-24T00:00:00Z
            """);
    try (TableReader<Sample> in = TableFormat.CSV.read(Table.SAMPLES, file)) {
      Series series = new Series("r", "d", "speed", "j", new Place(120, 30));
      assertEquals(new Sample(series, 1_795_478_400_000L, 2.5), in.next());
    }
  }

  @Test
  void aDamagedParquetFileIsRefusedAndNotHalfUnderstood() throws Exception {
    Path whole = directory.resolve("whole.parquet");
    Series series = new Series("r", "d", "queue", "j", Place.UNKNOWN);
    try (TableWriter<Sample> out = TableFormat.PARQUET.write(Table.SAMPLES, whole)) {
      for (int i = 0; i < 1000; i++) {
        out.write(new Sample(series, i, i * 0.1));
      }
    }
    byte[] bytes = Files.readAllBytes(whole);
    for (int length = 0; length < bytes.length; length += 97) {
      Path cut = directory.resolve("cut.parquet");
      Files.write(cut, Arrays.copyOf(bytes, length));
      assertThrows(ExchangeException.class, () -> readAll(cut), "cut to " + length);
    }
  }
}

package org.lukou.archive.exchange;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.lukou.api.index.Answer;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Facet;
import org.lukou.api.index.Index;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Order;
import org.lukou.api.index.Query;
import org.lukou.api.index.Sample;
import org.lukou.api.index.Samples;
import org.lukou.api.index.Series;

/**
 * Brings tables into an index. A row that the index has is left out, so that what was imported
 * before, wholly or in part, or comes from this very index, is not there twice. Used by one thread.
 */
public final class Import {

  private static final int ROWS_A_BATCH = 16_384;
  private static final int MOST_ROWS_A_BATCH = 262_144;

  private final Index index;
  private final String source;
  private long sequence;

  /**
   * What came of a table.
   *
   * @param added how many rows were added
   * @param present how many the index had
   */
  public record Result(long added, long present) {}

  /**
   * Begins.
   *
   * @param source who appends, a name that nobody else has or had
   */
  public Import(Index index, String source) {
    this.index = index;
    this.source = source;
  }

  /**
   * Adds the rows of a file.
   *
   * @param progress told how many rows are on disk
   * @throws ExchangeException if a row cannot be read; those before it may be there
   * @throws IndexException if the index cannot keep them; those before may be there
   */
  public Result add(TableFormat format, Table<?> table, Path file, LongConsumer progress)
      throws ExchangeException, IndexException, InterruptedException {
    if (table == Table.SAMPLES) {
      try (TableReader<Sample> rows = format.read(Table.SAMPLES, file)) {
        return samples().run(rows, progress);
      }
    }
    try (TableReader<Entry> rows = format.read(Table.ENTRIES, file)) {
      return entries().run(rows, progress);
    }
  }

  private Course<Sample> samples() {
    return new Course<>(
        Table.SAMPLES,
        sample -> sample.series().run(),
        Import::key,
        index::samples,
        samples -> new Batch(source, sequence++, bySeries(samples), List.of()));
  }

  private Course<Entry> entries() {
    return new Course<>(
        Table.ENTRIES,
        Entry::run,
        entry -> entry,
        index::entries,
        entries -> new Batch(source, sequence++, List.of(), entries));
  }

  /** Tells samples apart by the bits of their values. */
  private record SampleKey(Series series, long timeMillis, long bits) {}

  private static Object key(Sample sample) {
    return new SampleKey(
        sample.series(), sample.timeMillis(), Double.doubleToRawLongBits(sample.value()));
  }

  private static List<Samples> bySeries(List<Sample> samples) {
    Map<Series, Samples> bySeries = new LinkedHashMap<>();
    for (Sample sample : samples) {
      bySeries
          .computeIfAbsent(sample.series(), Samples::new)
          .add(sample.timeMillis(), sample.value());
    }
    return new ArrayList<>(bySeries.values());
  }

  /** How an index is asked for rows. */
  private interface Asked<T> {
    Answer<T> answer(Query query) throws IndexException;
  }

  /** The way of one table into the index, a batch after the other. */
  private final class Course<T> {

    private final Table<T> table;
    private final Function<T, String> run;
    private final Function<T, Object> key;
    private final Asked<T> asked;
    private final Function<List<T>, Batch> batch;
    private T next;

    Course(
        Table<T> table,
        Function<T, String> run,
        Function<T, Object> key,
        Asked<T> asked,
        Function<List<T>, Batch> batch) {
      this.table = table;
      this.run = run;
      this.key = key;
      this.asked = asked;
      this.batch = batch;
    }

    Result run(TableReader<T> rows, LongConsumer progress)
        throws ExchangeException, IndexException, InterruptedException {
      long read = 0;
      long added = 0;
      next = rows.next();
      while (next != null) {
        List<T> some = some(rows);
        List<T> missing = missing(some);
        if (!missing.isEmpty()) {
          keep(batch.apply(missing));
        }
        read += some.size();
        added += missing.size();
        progress.accept(read);
      }
      return new Result(added, read - added);
    }

    /** Reads a batch; rows of one time stay together, so that equal ones are counted at once. */
    private List<T> some(TableReader<T> rows) throws ExchangeException {
      List<T> some = new ArrayList<>();
      long last;
      do {
        last = table.timeMillis(next);
        some.add(next);
        next = rows.next();
      } while (next != null
          && (some.size() < ROWS_A_BATCH
              || (table.timeMillis(next) == last && some.size() < MOST_ROWS_A_BATCH)));
      return some;
    }

    private List<T> missing(List<T> rows) throws IndexException {
      Map<Object, Integer> present = present(rows);
      List<T> missing = new ArrayList<>();
      for (T row : rows) {
        if (present.merge(key.apply(row), -1, Integer::sum) < 0) {
          missing.add(row);
        }
      }
      return missing;
    }

    /** Counts how often the index has each of the rows. */
    private Map<Object, Integer> present(List<T> rows) throws IndexException {
      Map<Object, Integer> present = new HashMap<>();
      rows.forEach(row -> present.put(key.apply(row), 0));
      try (Answer<T> found = asked.answer(query(rows))) {
        found.forEachRemaining(
            row -> present.computeIfPresent(key.apply(row), (same, count) -> count + 1));
      } catch (UncheckedIOException e) {
        throw new IndexException(
            "the index cannot be read on: " + ExchangeException.words(e.getCause()), e);
      }
      return present;
    }

    private Query query(List<T> rows) {
      long first = Long.MAX_VALUE;
      long last = Long.MIN_VALUE;
      Set<String> runs = new HashSet<>();
      for (T row : rows) {
        first = Math.min(first, table.timeMillis(row));
        last = Math.max(last, table.timeMillis(row));
        runs.add(run.apply(row));
      }
      return Query.ALL
          .between(first, Math.max(last, last + 1))
          .with(Facet.RUN, runs)
          .in(Order.OLDEST_FIRST);
    }
  }

  private void keep(Batch batch) throws IndexException, InterruptedException {
    try {
      Void unused = index.append(batch).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IndexException why
          ? why
          : new IndexException(ExchangeException.words(e.getCause()), e.getCause());
    }
  }
}

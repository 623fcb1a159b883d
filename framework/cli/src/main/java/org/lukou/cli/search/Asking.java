package org.lukou.cli.search;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lukou.api.index.Aggregate;
import org.lukou.api.index.Aggregation;
import org.lukou.api.index.Answer;
import org.lukou.api.index.Facet;
import org.lukou.api.index.Index;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Query;
import org.lukou.archive.search.Search;
import org.lukou.cli.run.RunException;

/** Puts a question to an index and prints what it answers, as it comes. */
public final class Asking {

  /** How rows are printed. */
  public enum Format {
    /** For people. */
    TABLE,
    /** One JSON object a line. */
    JSON,
    /** Comma-separated values with a header. */
    CSV
  }

  private final Search search;
  private final long limit;
  private final PrintWriter err;
  private final RowPrinter rows;

  /**
   * Prepares a question.
   *
   * @param limit the most rows to print
   * @param err where is told whether there are more
   */
  public Asking(Search search, long limit, PrintWriter out, PrintWriter err, Format format) {
    this.search = search;
    this.limit = limit;
    this.err = err;
    rows =
        switch (format) {
          case TABLE -> RowPrinter.table(out);
          case JSON -> RowPrinter.json(out);
          case CSV -> RowPrinter.csv(out);
        };
  }

  /** Prints samples or entries. */
  public void list(Index index) throws RunException {
    try {
      Query query = search.queryOf(index);
      if (search.forSamples()) {
        print(index.samples(query), Columns::of);
      } else {
        print(index.entries(query), Columns::of);
      }
    } catch (IndexException e) {
      throw new RunException(e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new RunException("the index cannot be read on: " + e.getCause().getMessage(), e);
    }
  }

  private <T> void print(Answer<T> answer, Function<T, Map<String, Object>> row) {
    try (answer) {
      long printed = 0;
      for (; printed < limit && answer.hasNext(); printed++) {
        rows.print(row.apply(answer.next()));
      }
      rows.end();
      if (printed == 0) {
        err.println("nothing found");
      } else if (printed == limit && answer.hasNext()) {
        err.printf("there is more: --after '%s', --limit N or --all%n", answer.cursor());
      }
    }
  }

  /**
   * Prints samples taken together.
   *
   * @param bucketMillis width of a span of time, 0 for all time
   */
  public void aggregate(Index index, long bucketMillis, List<Facet> by, List<Double> percentiles)
      throws RunException {
    if (!search.forSamples()) {
      throw new RunException(
          "only samples can be taken together; name a quantity, for example quantity:queue");
    }
    try {
      Aggregation aggregation = new Aggregation(bucketMillis, new HashSet<>(by), percentiles);
      List<Aggregate> groups = index.aggregate(search.queryOf(index), aggregation);
      groups.stream()
          .limit(limit)
          .forEach(group -> rows.print(Columns.of(group, bucketMillis > 0, percentiles)));
      rows.end();
      if (groups.size() > limit) {
        err.printf("%d more: --limit N or --all%n", groups.size() - limit);
      } else if (groups.isEmpty()) {
        err.println("nothing found");
      }
    } catch (IndexException | IllegalArgumentException e) {
      throw new RunException(e.getMessage(), e);
    }
  }
}

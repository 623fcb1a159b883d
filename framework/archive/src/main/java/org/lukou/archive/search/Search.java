package org.lukou.archive.search;

import java.util.Iterator;
import java.util.OptionalLong;
import java.util.function.Function;
import org.lukou.api.index.Answer;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Facet;
import org.lukou.api.index.Index;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Order;
import org.lukou.api.index.Query;
import org.lukou.api.index.Sample;

/**
 * A question to an index.
 *
 * @param forSamples whether it asks for samples, or else for entries
 * @param query what it asks for
 * @param lastMillis only so many milliseconds before the newest that the rest of it finds,
 *     inclusive; 0 for all
 */
public record Search(boolean forSamples, Query query, long lastMillis) {

  /** Returns it in another order, after a cursor. */
  public Search in(Order order, String cursor) {
    return new Search(forSamples, query.in(order).after(cursor), lastMillis);
  }

  /** Returns whether samples may satisfy it: it names no kind and no text. */
  public boolean findsSamples() {
    return query.text().isEmpty() && !query.facets().containsKey(Facet.KIND);
  }

  /** Returns whether entries may satisfy it: it names no quantity and no value. */
  public boolean findsEntries() {
    return !forSamples;
  }

  /**
   * Returns the query to put to an index: with the span of time that "the last ten minutes" is.
   *
   * @throws IndexException if the index cannot answer
   */
  public Query queryOf(Index index) throws IndexException {
    return lastMillis == 0 ? query : upTo(newest(index, forSamples));
  }

  /**
   * Returns the query to put to an index of both samples and entries, as far as they may satisfy
   * it; "the last ten minutes" are those up to the newest of all.
   *
   * @throws IndexException if the index cannot answer
   */
  public Query queryOfAll(Index index) throws IndexException {
    if (lastMillis == 0) {
      return query;
    }
    OptionalLong samples = findsSamples() ? newest(index, true) : OptionalLong.empty();
    OptionalLong entries = findsEntries() ? newest(index, false) : OptionalLong.empty();
    boolean samplesLast =
        entries.isEmpty() || (samples.isPresent() && samples.getAsLong() > entries.getAsLong());
    return upTo(samplesLast ? samples : entries);
  }

  private Query upTo(OptionalLong newest) {
    if (newest.isEmpty()) {
      return query;
    }
    long end = newest.getAsLong();
    return query.between(Math.max(query.time().fromMillis(), end - lastMillis), end + 1);
  }

  private OptionalLong newest(Index index, boolean ofSamples) throws IndexException {
    Query newestFirst = query.in(Order.NEWEST_FIRST).after("");
    return ofSamples
        ? first(index.samples(newestFirst), Sample::timeMillis)
        : first(index.entries(newestFirst), Entry::timeMillis);
  }

  private static <T> OptionalLong first(Answer<T> answer, Function<T, Long> time) {
    try (answer) {
      Iterator<T> found = answer;
      return found.hasNext() ? OptionalLong.of(time.apply(found.next())) : OptionalLong.empty();
    }
  }
}

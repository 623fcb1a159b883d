package org.lukou.archive.search;

import java.util.Iterator;
import java.util.OptionalLong;
import java.util.function.Function;
import org.lukou.api.index.Answer;
import org.lukou.api.index.Entry;
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

  /**
   * Returns the query to put to an index: with the span of time that "the last ten minutes" is.
   *
   * @throws IndexException if the index cannot answer
   */
  public Query queryOf(Index index) throws IndexException {
    if (lastMillis == 0) {
      return query;
    }
    Query newestFirst = query.in(Order.NEWEST_FIRST).after("");
    OptionalLong newest =
        forSamples
            ? first(index.samples(newestFirst), Sample::timeMillis)
            : first(index.entries(newestFirst), Entry::timeMillis);
    if (newest.isEmpty()) {
      return query;
    }
    long end = newest.getAsLong();
    return query.between(Math.max(query.time().fromMillis(), end - lastMillis), end + 1);
  }

  private static <T> OptionalLong first(Answer<T> answer, Function<T, Long> time) {
    try (answer) {
      Iterator<T> found = answer;
      return found.hasNext() ? OptionalLong.of(time.apply(found.next())) : OptionalLong.empty();
    }
  }
}

package org.lukou.cli.search;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lukou.api.index.Aggregate;
import org.lukou.api.index.Aggregation;
import org.lukou.api.index.Answer;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Facet;
import org.lukou.api.index.Index;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Order;
import org.lukou.api.index.Query;
import org.lukou.archive.search.Search;

/**
 * What an index holds of what a question asks for, samples and entries.
 *
 * @param query what to put to the index to get just these
 * @param samples how many samples
 * @param entries how many entries
 */
public record Holdings(Query query, long samples, long entries) {

  /**
   * Counts.
   *
   * @throws IndexException if the index cannot answer
   */
  public static Holdings of(Search search, Index index) throws IndexException {
    Query query = search.queryOfAll(index).in(Order.OLDEST_FIRST);
    Set<String> quantities = new TreeSet<>();
    long samples = 0;
    if (search.findsSamples()) {
      Aggregation byQuantity = new Aggregation(0, Set.of(Facet.QUANTITY), List.of());
      for (Aggregate group : index.aggregate(query, byQuantity)) {
        quantities.add(group.group().get(Facet.QUANTITY));
        samples += group.count();
      }
    }
    if (search.findsEntries()) {
      return new Holdings(query, samples, count(index.entries(query)));
    }
    return new Holdings(query.with(Facet.QUANTITY, quantities), samples, 0); // no entry has one
  }

  private static long count(Answer<Entry> answer) throws IndexException {
    try (answer) {
      long count = 0;
      for (; answer.hasNext(); count++) {
        answer.next();
      }
      return count;
    } catch (UncheckedIOException e) {
      throw new IndexException("the index cannot be read on: " + e.getCause().getMessage(), e);
    }
  }

  /** Returns whether there is nothing. */
  public boolean isEmpty() {
    return samples + entries == 0;
  }

  @Override
  public String toString() {
    return "%,d samples and %,d entries".formatted(samples, entries);
  }
}

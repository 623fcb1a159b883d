package org.lukou.api.index;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked for: everything that satisfies all of its conditions. Start with {@link #ALL} and
 * narrow it.
 *
 * @param time when
 * @param facets the words of which a sample or entry must have one, by facet; a facet that is not
 *     named does not matter
 * @param box where; whatever has no known place is in no box
 * @param values the value of a sample; a query of entries does not look at it
 * @param text words that an entry must all contain, in Chinese or English; empty for any. A query
 *     of samples does not look at it
 * @param order in what order the answer comes
 * @param after the {@linkplain Answer#cursor() cursor} of the page before; empty for the first
 */
public record Query(
    TimeRange time,
    Map<Facet, Set<String>> facets,
    Optional<GeoBox> box,
    ValueRange values,
    String text,
    Order order,
    String after) {

  /** Asks for everything, the newest first. */
  public static final Query ALL =
      new Query(
          TimeRange.ALWAYS, Map.of(), Optional.empty(), ValueRange.ALL, "", Order.NEWEST_FIRST, "");

  /** Copies the facets. */
  public Query {
    Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
    facets.forEach((facet, words) -> copy.put(facet, Set.copyOf(words)));
    facets = Map.copyOf(copy);
  }

  /** Returns the words asked for of a facet; empty if it does not matter. */
  public Set<String> words(Facet facet) {
    return facets.getOrDefault(facet, Set.of());
  }

  /** Returns whether a word of a facet is among those asked for. */
  public boolean wants(Facet facet, String word) {
    return !facets.containsKey(facet) || facets.get(facet).contains(word);
  }

  /** Returns it narrowed to a span of time, from (included) and to (not included). */
  public Query between(long fromMillis, long toMillis) {
    return new Query(new TimeRange(fromMillis, toMillis), facets, box, values, text, order, after);
  }

  /** Returns it narrowed to what has one of the words. */
  public Query with(Facet facet, Collection<String> words) {
    Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
    more.putAll(facets);
    more.put(facet, new HashSet<>(words));
    return new Query(time, more, box, values, text, order, after);
  }

  /** Returns it narrowed to what has the word. */
  public Query with(Facet facet, String word) {
    return with(facet, Set.of(word));
  }

  /** Returns it narrowed to a box. */
  public Query within(GeoBox inside) {
    return new Query(time, facets, Optional.of(inside), values, text, order, after);
  }

  /** Returns it narrowed to a range of values. */
  public Query valued(ValueRange range) {
    return new Query(time, facets, box, range, text, order, after);
  }

  /** Returns it narrowed to entries with all words of a text, the best first. */
  public Query containing(String words) {
    return new Query(time, facets, box, values, words, Order.BEST_FIRST, after);
  }

  /** Returns it with the answer in another order. */
  public Query in(Order other) {
    return new Query(time, facets, box, values, text, other, after);
  }

  /** Returns it for the page after a cursor. */
  public Query after(String cursor) {
    return new Query(time, facets, box, values, text, order, cursor);
  }
}

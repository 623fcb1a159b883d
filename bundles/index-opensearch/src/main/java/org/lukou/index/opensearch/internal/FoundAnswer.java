package org.lukou.index.opensearch.internal;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import org.lukou.api.index.Answer;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Order;

/** An answer of the cluster. The cursor is what the last document was ordered by. */
record FoundAnswer<T>(Pages pages, Function<Map<?, ?>, T> reader) implements Answer<T> {

  private static final String SEPARATOR = "/";

  /** Returns the place that a cursor names. */
  static List<?> place(String cursor, Order order) throws IndexException {
    if (cursor.isEmpty()) {
      return List.of();
    }
    String[] parts = cursor.split(SEPARATOR, -1);
    try {
      boolean best = order == Order.BEST_FIRST;
      Object first = best ? (Object) Double.valueOf(parts[0]) : (Object) Long.valueOf(parts[0]);
      return List.of(first, Long.valueOf(parts[1]));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new IndexException(
          "\"%s\" is no cursor of an answer in this order".formatted(cursor), e);
    }
  }

  @Override
  public boolean hasNext() {
    return pages.hasNext();
  }

  @Override
  public T next() {
    return reader.apply(pages.next());
  }

  @Override
  public String cursor() {
    StringJoiner cursor = new StringJoiner(SEPARATOR);
    pages.place().forEach(part -> cursor.add(part.toString()));
    return cursor.toString();
  }

  @Override
  public void close() {
    pages.close();
  }
}

package org.lukou.index.lucene.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.StringJoiner;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.lukou.api.index.Answer;
import org.lukou.api.index.Entry;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Order;
import org.lukou.index.lucene.internal.store.Store;

/**
 * Entries, fetched from Lucene a page at a time. The cursor is what the last one was ordered by:
 * its time or its score, and its number.
 */
final class EntryAnswer implements Answer<Entry> {

  private static final int PAGE = 256;
  private static final String SEPARATOR = "/";

  private final Store store;
  private final org.apache.lucene.search.Query query;
  private final Sort sort;
  private final IndexSearcher searcher;
  private ScoreDoc[] page = new ScoreDoc[0];
  private int at;
  private FieldDoc last;
  private boolean ended;

  EntryAnswer(Store store, org.apache.lucene.search.Query query, Order order, String after)
      throws IOException, IndexException {
    this.store = store;
    this.query = query;
    sort = Store.sort(order);
    Object[] place = after.isEmpty() ? null : parse(after, order);
    searcher = store.acquire();
    if (place != null) { // the highest document, as what comes after is told by the place alone
      int highest = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
      last = new FieldDoc(highest, Float.NaN, place);
    }
  }

  private static Object[] parse(String cursor, Order order) throws IndexException {
    String[] parts = cursor.split(SEPARATOR, -1);
    try {
      boolean best = order == Order.BEST_FIRST;
      Object first = best ? (Object) Float.valueOf(parts[0]) : (Object) Long.valueOf(parts[0]);
      return new Object[] {first, Long.valueOf(parts[1])};
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new IndexException(
          "\"%s\" is no cursor of an answer of entries in this order".formatted(cursor), e);
    }
  }

  @Override
  public boolean hasNext() {
    if (at == page.length && !ended) {
      try {
        page = searcher.searchAfter(last, query, PAGE, sort).scoreDocs;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      at = 0;
      ended = page.length < PAGE;
    }
    return at < page.length;
  }

  @Override
  public Entry next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    last = (FieldDoc) page[at++];
    try {
      return store.entry(searcher, last.doc);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String cursor() {
    if (last == null) {
      return "";
    }
    StringJoiner cursor = new StringJoiner(SEPARATOR);
    for (Object part : last.fields) {
      cursor.add(part.toString());
    }
    return cursor.toString();
  }

  @Override
  public void close() {
    try {
      store.release(searcher);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

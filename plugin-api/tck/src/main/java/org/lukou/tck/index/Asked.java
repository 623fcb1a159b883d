package org.lukou.tck.index;

import java.util.ArrayList;
import java.util.List;
import org.lukou.api.index.Answer;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Index;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Query;
import org.lukou.api.index.Sample;

/** What an index answers, read to its end, whole or in pages. */
final class Asked {

  private Asked() {}

  /** Asks for an answer after a cursor. */
  interface Question<T> {
    Answer<T> after(String cursor) throws IndexException;
  }

  static List<Sample> samples(Index index, Query query) throws IndexException {
    return whole(index.samples(query));
  }

  static List<Entry> entries(Index index, Query query) throws IndexException {
    return whole(index.entries(query));
  }

  static List<String> texts(Index index, Query query) throws IndexException {
    return entries(index, query).stream().map(Entry::text).toList();
  }

  private static <T> List<T> whole(Answer<T> answer) {
    List<T> all = new ArrayList<>();
    try (answer) {
      answer.forEachRemaining(all::add);
    }
    return all;
  }

  static <T> List<T> inPages(Question<T> question, int size) throws IndexException {
    List<T> all = new ArrayList<>();
    String cursor = "";
    int before;
    do {
      before = all.size();
      try (Answer<T> page = question.after(cursor)) {
        while (page.hasNext() && all.size() < before + size) {
          all.add(page.next());
        }
        cursor = page.cursor();
      }
    } while (all.size() > before);
    return all;
  }
}

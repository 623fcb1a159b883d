package org.lukou.index.opensearch.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lukou.api.index.IndexException;

/**
 * What has been kept of whom. Documents are numbered as they are written, those of a source in one
 * group next to each other. Only when all of a group are on the cluster, one document for each of
 * its sources says so: up to which sequence it is kept, and which numbers were the last it got.
 * What a crash left unsaid is removed when the index is opened again. One thread at a time.
 */
final class Ledger {

  private static final String SOURCE = "source";
  private static final String SEQUENCE = "sequence";
  private static final String BEGIN = "begin"; // of the group
  private static final String FROM = "from"; // the first number of the source in it
  private static final String NEXT = "next"; // the first number after it

  private final Store store;
  private final Map<String, Long> kept = new HashMap<>();
  private long next;

  Ledger(Store store) {
    this.store = store;
  }

  /** Returns whether a batch was kept before. */
  boolean has(String source, long sequence) {
    Long last = kept.get(source);
    return last != null && sequence <= last;
  }

  /** Returns the number of the next document. */
  long next() {
    return next;
  }

  /**
   * What a group brings of one source.
   *
   * @param from the number of its first document
   * @param next the first number after its last
   */
  record Share(String source, long sequence, long from, long next) {}

  /** Says on the cluster that a group is kept, and remembers it. */
  void keep(List<Share> shares) throws IndexException, InterruptedException {
    List<byte[]> lines = new ArrayList<>();
    for (Share share : shares) {
      Map<String, Object> document =
          Map.of(
              Documents.TYPE,
              SOURCE,
              SOURCE,
              share.source(),
              SEQUENCE,
              share.sequence(),
              BEGIN,
              next,
              FROM,
              share.from(),
              NEXT,
              share.next());
      lines.add(Documents.indexLine(Documents.id(share.source()), document));
    }
    store.put(lines);
    for (Share share : shares) {
      kept.put(share.source(), share.sequence());
      next = Math.max(next, share.next());
    }
  }

  /** Reads what is kept, and removes what was written after it. */
  void recover() throws IndexException, InterruptedException {
    store.refresh();
    kept.clear();
    next = 0;
    long begin = 0;
    List<Object> keptLast = new ArrayList<>();
    try (Pages pages = new Pages(store.cluster(), store.layout(), store.index(), false)) {
      pages.find(
          Map.of("term", Map.of(Documents.TYPE, SOURCE)),
          List.of(Map.of(SOURCE, "asc")),
          List.of());
      while (pages.hasNext()) {
        Map<?, ?> source = pages.next();
        kept.put((String) source.get(SOURCE), (Long) source.get(SEQUENCE));
        next = Math.max(next, (Long) source.get(NEXT));
        if ((Long) source.get(BEGIN) > begin) {
          begin = (Long) source.get(BEGIN);
          keptLast.clear();
        }
        if ((Long) source.get(BEGIN) == begin) {
          keptLast.add(numbers((Long) source.get(FROM), (Long) source.get(NEXT)));
        }
      }
    }
    eraseAllBut(keptLast, begin);
  }

  private void eraseAllBut(List<Object> keptLast, long begin)
      throws IndexException, InterruptedException {
    store.erase(
        Map.of(
            "bool",
            Map.of("filter", List.of(numbers(begin, Long.MAX_VALUE)), "must_not", keptLast)));
  }

  private static Map<String, Object> numbers(long from, long to) {
    return Questions.range(Documents.NUMBER, Map.of("gte", from, "lt", to));
  }
}

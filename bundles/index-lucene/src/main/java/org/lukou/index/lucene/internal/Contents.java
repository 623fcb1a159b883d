package org.lukou.index.lucene.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.store.Directory;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Query;
import org.lukou.api.index.Samples;
import org.lukou.api.index.Series;
import org.lukou.index.lucene.internal.log.AppendLog;
import org.lukou.index.lucene.internal.memory.SeriesBook;
import org.lukou.index.lucene.internal.memory.SeriesState;
import org.lukou.index.lucene.internal.store.Store;

/**
 * What the index holds, ready for queries: Lucene, and the open blocks in memory. One thread
 * changes it, any thread asks.
 */
final class Contents implements AutoCloseable {

  private static final String SOURCE = "source:";

  private final Store store;
  private final SeriesBook book = new SeriesBook();
  private final Sealer sealer;
  private final OpenBlocks blocks;
  private final Map<String, Long> sequences = new HashMap<>();
  private long nextEntry;
  private long checkpointPosition;
  private CompletableFuture<Void> checkpoint = CompletableFuture.completedFuture(null);

  private Contents(Store store) throws IOException {
    this.store = store;
    Map<String, String> committed = store.committed();
    Map<Integer, Series> byNumber = new TreeMap<>();
    store.eachSeries(byNumber::put);
    byNumber.values().forEach(book::add);
    committed.forEach(
        (key, value) -> {
          if (key.startsWith(SOURCE)) {
            sequences.put(key.substring(SOURCE.length()), Long.parseLong(value));
          }
        });
    nextEntry = number(committed, "entry");
    checkpointPosition = number(committed, "log");
    sealer = new Sealer(store);
    blocks = new OpenBlocks(book, store, sealer, number(committed, "block"));
  }

  private static long number(Map<String, String> committed, String key) {
    return Long.parseLong(committed.getOrDefault(key, "0"));
  }

  /** Opens Lucene as it was at its last commit. */
  static Contents open(Directory directory) throws IOException {
    Store store = new Store(directory);
    try {
      Contents contents = new Contents(store);
      contents.sealer.start();
      return contents;
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  Store store() {
    return store;
  }

  SeriesBook book() {
    return book;
  }

  Sealer sealer() {
    return sealer;
  }

  /** Returns the position in the log before which Lucene has everything. */
  long checkpointPosition() {
    return checkpointPosition;
  }

  /** Takes a batch that is in the log, unless it was taken before. */
  void add(Batch batch) throws IOException, InterruptedException {
    Long last = sequences.get(batch.source());
    if (last != null && batch.sequence() <= last) {
      return;
    }
    sequences.put(batch.source(), batch.sequence());
    for (Samples samples : batch.samples()) {
      blocks.add(state(samples.series()), samples);
    }
    for (Entry entry : batch.entries()) {
      sealer.entry(nextEntry++, entry);
    }
  }

  private SeriesState state(Series series) throws InterruptedException {
    SeriesState known = book.find(series);
    if (known != null) {
      return known;
    }
    SeriesState added = book.add(series);
    sealer.series(added);
    return added;
  }

  /** Removes what a deletion that is in the log asks for. */
  CompletableFuture<Void> delete(Query query) throws InterruptedException {
    List<SeriesState> series = book.matching(query);
    blocks.end(series);
    return sealer.delete(query, series);
  }

  /** Returns whether no commit is under way, and one would succeed as far as is known. */
  boolean canCheckpoint() {
    return checkpoint.isDone() && sealer.failure() == null;
  }

  /**
   * Lets Lucene commit all that was taken, and then the log go that is not needed any more.
   *
   * @param log at its end, in a new file
   */
  void checkpoint(AppendLog log) throws InterruptedException {
    long position = log.position();
    Map<String, String> data = new HashMap<>();
    data.put("format", String.valueOf(Format.PRESENT));
    data.put("log", String.valueOf(position));
    data.put("entry", String.valueOf(nextEntry));
    sequences.forEach((source, sequence) -> data.put(SOURCE + source, sequence.toString()));
    List<Sealer.Part> open = blocks.unstored();
    data.put("block", String.valueOf(blocks.nextId()));
    checkpoint = sealer.checkpoint(open, data, () -> log.dropBefore(position));
    checkpointPosition = position;
  }

  /** Waits for the commit that is under way, whatever comes of it. */
  void awaitCheckpoint() {
    Void unused = checkpoint.exceptionally(failed -> null).join();
  }

  /** Ends the thread, and frees Lucene. */
  @Override
  public void close() throws IOException {
    sealer.close();
    store.close();
  }
}

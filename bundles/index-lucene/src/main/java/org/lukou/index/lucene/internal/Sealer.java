package org.lukou.index.lucene.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.search.IndexSearcher;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Query;
import org.lukou.api.index.TimeRange;
import org.lukou.index.lucene.internal.memory.MemoryBlock;
import org.lukou.index.lucene.internal.memory.Points;
import org.lukou.index.lucene.internal.memory.SeriesState;
import org.lukou.index.lucene.internal.pack.BlockReader;
import org.lukou.index.lucene.internal.store.Store;
import org.lukou.index.lucene.internal.store.StoredBlock;

/**
 * Brings to Lucene what has been applied, in its order, on a thread of its own. Whoever hands over
 * faster than that waits: nothing is lost, and memory stays bounded.
 */
final class Sealer implements AutoCloseable {

  private static final int MOST_WAITING = 4096;
  private static final int BLOCKS_A_REFRESH = 2048;

  private final Store store;
  private final BlockingQueue<Work> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final List<Sealed> sealed = new ArrayList<>(); // in memory until Lucene finds them
  private final Thread thread = new Thread(this::work, "lukou-index-sealer");
  private volatile IOException failure;
  private volatile boolean ended; // nobody does what waits from now on
  private volatile boolean over;

  /** Something to do on the sealer's thread. */
  interface Action {
    void run() throws IOException;
  }

  private record Work(Action action, CompletableFuture<Void> done) {}

  private record Sealed(SeriesState series, MemoryBlock block) {}

  /** A block of which so many samples are to be written, and whether it never was before. */
  record Part(SeriesState series, MemoryBlock block, int count, boolean isNew) {}

  Sealer(Store store) {
    this.store = store;
  }

  void start() {
    thread.start();
  }

  /** Returns why nothing reaches the disk any more, null as long as all is well. */
  IOException failure() {
    return failure;
  }

  /** Says that what is in memory or in Lucene is not all that was taken: nothing more is done. */
  void fail(Exception why) {
    failure = new IOException(why.getMessage() == null ? why.toString() : why.getMessage(), why);
  }

  private CompletableFuture<Void> put(Action action) throws InterruptedException {
    CompletableFuture<Void> done = new CompletableFuture<>();
    waiting.put(new Work(action, done));
    if (ended) {
      failAllThatWaits();
    }
    return done;
  }

  void series(SeriesState series) throws InterruptedException {
    var unused = put(() -> store.add(series.number(), series.series()));
  }

  void entry(long number, Entry entry) throws InterruptedException {
    var unused = put(() -> store.add(number, entry));
  }

  /** Takes a block to which nothing will be added any more. */
  void seal(Part part) throws InterruptedException {
    var unused =
        put(
            () -> {
              write(part);
              sealed.add(new Sealed(part.series(), part.block()));
              if (sealed.size() >= BLOCKS_A_REFRESH) {
                refresh();
              }
            });
  }

  /** Commits what was handed over before, and the open blocks as they are. */
  CompletableFuture<Void> checkpoint(List<Part> open, Map<String, String> data, Action afterwards)
      throws InterruptedException {
    return put(
        () -> {
          for (Part part : open) {
            write(part);
          }
          refresh();
          store.commit(data);
          afterwards.run();
        });
  }

  /** Removes what a query asks for; no block of its series is open. */
  CompletableFuture<Void> delete(Query query, List<SeriesState> series)
      throws InterruptedException {
    return put(
        () -> {
          refresh();
          store.removeEntries(query);
          removeSamples(query, series);
          refresh(); // only then does Lucene know what is gone
          store.expunge();
          refresh();
        });
  }

  /** Completes when all that was handed over before is found by queries of Lucene. */
  CompletableFuture<Void> refreshed() throws InterruptedException {
    return put(this::refresh);
  }

  private void removeSamples(Query query, List<SeriesState> series) throws IOException {
    BitSet numbers = new BitSet();
    series.forEach(state -> numbers.set(state.number()));
    BlockReader reader = new BlockReader();
    IndexSearcher searcher = store.acquire();
    try {
      for (StoredBlock block : store.blocks(searcher, query, numbers, id -> true)) {
        Points left = block.points(reader, TimeRange.ALWAYS).without(query);
        if (left.count() == 0) {
          store.remove(block.id());
        } else {
          store.put(block.id(), block.series(), left, false);
        }
      }
    } finally {
      store.release(searcher);
    }
  }

  private void write(Part part) throws IOException {
    Points points = part.block().points(part.count());
    store.put(part.block().id(), part.series().number(), points, part.isNew());
  }

  private void refresh() throws IOException {
    store.refresh();
    sealed.forEach(done -> done.series().forget(done.block()));
    sealed.clear();
  }

  private void work() {
    try {
      while (!over || !waiting.isEmpty()) {
        run(waiting.take());
      }
    } catch (InterruptedException e) {
      failure = new IOException("the index's thread was interrupted", e);
    } finally {
      ended = true;
      failAllThatWaits();
    }
  }

  private void failAllThatWaits() {
    for (Work work = waiting.poll(); work != null; work = waiting.poll()) {
      work.done().completeExceptionally(new IOException("the index is closed"));
    }
  }

  private void run(Work work) {
    if (failure == null) {
      try {
        work.action().run();
      } catch (IOException | RuntimeException e) {
        fail(e);
      }
    }
    if (failure == null) {
      work.done().complete(null);
    } else {
      work.done().completeExceptionally(failure);
    }
  }

  /** Ends the thread once all that was handed over is done, or has failed. */
  @Override
  public void close() {
    over = true;
    try {
      var unused = put(() -> {});
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

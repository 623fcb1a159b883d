package org.lukou.index.lucene.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.lukou.api.index.Aggregate;
import org.lukou.api.index.Aggregation;
import org.lukou.api.index.Aggregator;
import org.lukou.api.index.Answer;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Index;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Order;
import org.lukou.api.index.Query;
import org.lukou.api.index.Sample;
import org.lukou.api.index.Series;
import org.lukou.index.lucene.internal.memory.Points;
import org.lukou.index.lucene.internal.memory.SeriesBook;
import org.lukou.index.lucene.internal.store.Store;

/** The index of a city in a directory: {@code log} beside {@code lucene}. */
final class LuceneIndex implements Index {

  private static final long CHECKPOINT_BYTES = 64 << 20;

  private final Path directory;
  private final Store store;
  private final SeriesBook book = new SeriesBook();
  private final Sealer sealer;
  private final Intake intake;
  private volatile boolean closed;

  private LuceneIndex(Path directory, long checkpointBytes, Store store)
      throws IOException, InterruptedException {
    this.directory = directory;
    this.store = store;
    Map<Integer, Series> byNumber = new TreeMap<>();
    store.eachSeries(byNumber::put);
    byNumber.values().forEach(book::add);
    sealer = new Sealer(store);
    sealer.start();
    try {
      intake = new Intake(directory, checkpointBytes, store, sealer, book);
    } catch (IOException | InterruptedException | RuntimeException e) {
      sealer.close();
      throw e;
    }
    intake.start();
  }

  static LuceneIndex open(Path directory) throws IndexException {
    return open(directory, CHECKPOINT_BYTES);
  }

  /** Opens an index that lets Lucene commit whenever its log has grown by so many bytes. */
  static LuceneIndex open(Path directory, long checkpointBytes) throws IndexException {
    try {
      Files.createDirectories(directory);
      Store store = new Store(FSDirectory.open(directory.resolve("lucene")));
      try {
        refuseOtherFormat(directory, store);
        return new LuceneIndex(directory, checkpointBytes, store);
      } catch (IOException | InterruptedException | IndexException | RuntimeException e) {
        store.close();
        throw e;
      }
    } catch (LockObtainFailedException e) {
      throw new IndexException(
          "the index in %s is in use by another process; end that first".formatted(directory), e);
    } catch (IOException e) {
      throw new IndexException(
          "the index in %s cannot be opened: %s".formatted(directory, e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexException("interrupted while the index was opened", e);
    }
  }

  private static void refuseOtherFormat(Path directory, Store store) throws IndexException {
    String format = store.committed().getOrDefault("format", String.valueOf(Store.FORMAT));
    if (!format.equals(String.valueOf(Store.FORMAT))) {
      throw new IndexException(
          "the index in %s has the format %s, this version reads %d; use the version that wrote it"
              .formatted(directory, format, Store.FORMAT));
    }
  }

  @Override
  public CompletableFuture<Void> append(Batch batch) throws InterruptedException {
    return intake.append(batch);
  }

  @Override
  public CompletableFuture<Void> delete(Query query) throws InterruptedException {
    if (!query.text().isEmpty()) {
      return CompletableFuture.failedFuture(
          new IndexException("a deletion cannot ask for a text; name a kind, a run or a time"));
    }
    return intake.delete(query);
  }

  @Override
  public Answer<Sample> samples(Query query) throws IndexException {
    refuseClosed();
    if (query.order() == Order.BEST_FIRST) {
      throw new IndexException("samples have no text; ask for the newest or the oldest first");
    }
    if (query.after().isEmpty()) {
      return answer(query);
    }
    SampleAnswer.Cursor cursor = SampleAnswer.Cursor.parse(query.after());
    boolean newest = query.order() == Order.NEWEST_FIRST;
    long from = newest ? query.time().fromMillis() : cursor.timeMillis();
    long to = newest ? cursor.timeMillis() + 1 : query.time().toMillis();
    SampleAnswer answer = answer(query.between(from, Math.max(from, to)));
    answer.skip(cursor);
    return answer;
  }

  /** Finds the blocks that may hold what a query asks for. */
  Found find(Query query) throws IOException {
    return new Found(store, book, query);
  }

  private SampleAnswer answer(Query query) throws IndexException {
    try {
      return new SampleAnswer(find(query), query.order());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public List<Aggregate> aggregate(Query query, Aggregation aggregation) throws IndexException {
    refuseClosed();
    Aggregator aggregator = new Aggregator(aggregation);
    try (Found found = find(query)) {
      for (Found.Block block : found.blocks()) {
        Points points = found.points(block);
        aggregator.add(block.series(), points.times(), points.values(), 0, points.count());
      }
    } catch (IOException e) {
      throw failed(e);
    }
    return aggregator.aggregates();
  }

  @Override
  public Answer<Entry> entries(Query query) throws IndexException {
    refuseClosed();
    if (query.order() == Order.BEST_FIRST && query.text().isEmpty()) {
      throw new IndexException("without a text nothing matches best; ask for the newest first");
    }
    try {
      Void unused = sealer.refreshed().join();
      return new EntryAnswer(store, store.entries(query), query.order(), query.after());
    } catch (IOException | CompletionException e) {
      throw failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexException("interrupted before the index could answer", e);
    }
  }

  private IndexException failed(Exception e) {
    return new IndexException(
        "the index in %s cannot answer: %s".formatted(directory, e.getMessage()), e);
  }

  private void refuseClosed() throws IndexException {
    if (closed) {
      throw new IndexException("the index in %s is closed".formatted(directory));
    }
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    intake.close();
    sealer.close();
    try {
      store.close();
    } catch (IOException e) {
      // what was acknowledged is in the log
    }
  }
}

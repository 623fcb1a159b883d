package org.lukou.index.lucene.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.lucene.store.AlreadyClosedException;
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
import org.lukou.index.lucene.internal.memory.Points;
import org.lukou.index.lucene.internal.store.Store;

/** The index of a city in a directory: {@code log} beside {@code lucene}. */
final class LuceneIndex implements Index {

  private final Path directory;
  private final IndexLock lock;
  private final Intake intake;
  private volatile boolean closed;

  private LuceneIndex(Path directory, IndexLock lock, Intake intake) {
    this.directory = directory;
    this.lock = lock;
    this.intake = intake;
  }

  static LuceneIndex open(Path directory) throws IndexException {
    return open(directory, Settings.USUAL);
  }

  static LuceneIndex open(Path directory, Settings settings) throws IndexException {
    try {
      Files.createDirectories(directory);
      IndexLock lock = IndexLock.of(directory);
      try {
        Intake intake = new Intake(Format.present(directory, settings), settings);
        intake.start();
        return new LuceneIndex(directory, lock, intake);
      } catch (IOException | InterruptedException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new IndexException(
          "the index in %s cannot be opened: %s".formatted(directory, e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexException("interrupted while the index was opened", e);
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
    try {
      return intake.delete(query);
    } catch (IndexException e) {
      return CompletableFuture.failedFuture(e);
    }
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
  Found find(Query query) throws IOException, IndexException {
    Contents contents = intake.contents();
    try {
      return new Found(contents.store(), contents.book(), query);
    } catch (AlreadyClosedException e) { // Lucene has just failed, or the index was closed
      throw failed(e);
    }
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
      Contents contents = intake.contents();
      Void unused = contents.sealer().refreshed().join();
      Store store = contents.store();
      return new EntryAnswer(store, store.entries(query), query.order(), query.after());
    } catch (IOException | CompletionException | AlreadyClosedException e) {
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
    try {
      intake.close();
    } finally {
      unlock();
    }
  }

  private void unlock() {
    try {
      lock.close();
    } catch (IOException e) {
      // it goes with the process
    }
  }
}

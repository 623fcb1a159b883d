package org.lukou.index.lucene.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Entry;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Query;
import org.lukou.api.index.Samples;
import org.lukou.index.lucene.internal.log.AppendLog;
import org.lukou.index.lucene.internal.log.Records;
import org.lukou.index.lucene.internal.memory.SeriesBook;
import org.lukou.index.lucene.internal.memory.SeriesState;
import org.lukou.index.lucene.internal.pack.ByteSink;
import org.lukou.index.lucene.internal.store.Store;

/**
 * Takes batches and deletions: into the log, all that wait with one fsync; then into the blocks in
 * memory; then they are acknowledged. From time to time it lets Lucene commit, together with the
 * position in the log up to which nothing has to be read again.
 */
final class Intake implements AutoCloseable {

  private static final int ROOM = 64 << 20; // bytes that may wait
  private static final int GROUP_BYTES = 8 << 20;
  private static final long RESERVE_BYTES = 64 << 20;
  private static final String SOURCE = "source:";

  private final Path directory;
  private final long checkpointBytes;
  private final Sealer sealer;
  private final SeriesBook book;
  private final Records records;
  private final OpenBlocks blocks;
  private final AppendLog log;
  private final Map<String, Long> sequences = new HashMap<>();
  private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(ROOM, true);
  private final ByteSink record = new ByteSink();
  private final Thread thread = new Thread(this::work, "lukou-index-intake");
  private int seriesHandedOver;
  private long nextEntry;
  private long checkpointPosition;
  private CompletableFuture<Void> checkpoint = CompletableFuture.completedFuture(null);
  private volatile boolean closing;

  /** A batch or a deletion, not both; neither to wake the thread. */
  private record Pending(Batch batch, Query deletion, int cost, CompletableFuture<Void> done) {}

  Intake(Path directory, long checkpointBytes, Store store, Sealer sealer, SeriesBook book)
      throws IOException, InterruptedException {
    this.directory = directory;
    this.checkpointBytes = checkpointBytes;
    this.sealer = sealer;
    this.book = book;
    records = new Records(book);
    Map<String, String> committed = store.committed();
    nextEntry = Long.parseLong(committed.getOrDefault("entry", "0"));
    committed.forEach(
        (key, value) -> {
          if (key.startsWith(SOURCE)) {
            sequences.put(key.substring(SOURCE.length()), Long.parseLong(value));
          }
        });
    seriesHandedOver = book.size();
    blocks =
        new OpenBlocks(book, store, sealer, Long.parseLong(committed.getOrDefault("block", "0")));
    checkpointPosition = Long.parseLong(committed.getOrDefault("log", "0"));
    log = AppendLog.open(directory.resolve("log"), checkpointPosition, this::replay);
  }

  void start() {
    thread.start();
  }

  private void replay(byte[] bytes) throws IOException {
    try {
      records.read(
          bytes,
          new Records.Taker() {
            @Override
            public void batch(Batch batch) {
              replayed(new Pending(batch, null, 0, new CompletableFuture<>()));
            }

            @Override
            public void deletion(Query query) {
              replayed(new Pending(null, query, 0, new CompletableFuture<>()));
            }
          });
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IOException("a record of the log cannot be read: " + e.getMessage(), e);
    }
  }

  private void replayed(Pending pending) {
    try {
      apply(pending);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalArgumentException("interrupted", e);
    }
  }

  CompletableFuture<Void> append(Batch batch) throws InterruptedException {
    return take(batch, null, cost(batch));
  }

  CompletableFuture<Void> delete(Query query) throws InterruptedException {
    return take(null, query, 1);
  }

  private CompletableFuture<Void> take(Batch batch, Query deletion, int cost)
      throws InterruptedException {
    CompletableFuture<Void> done = new CompletableFuture<>();
    room.acquire(cost);
    waiting.add(new Pending(batch, deletion, cost, done));
    if (closing && !thread.isAlive()) {
      failAllThatWait();
    }
    return done;
  }

  private static int cost(Batch batch) {
    long cost = 64;
    for (Samples samples : batch.samples()) {
      cost += 64 + 16L * samples.size();
    }
    for (Entry entry : batch.entries()) {
      cost += 200 + 3L * (entry.text().length() + entry.body().length());
    }
    return (int) Math.min(cost, ROOM);
  }

  private void work() {
    try {
      while (!closing || !waiting.isEmpty()) {
        takeGroup(waiting.take());
        checkpointIfDue();
      }
      checkpoint(); // the last one
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closing = true;
      failAllThatWait();
    }
  }

  private void failAllThatWait() {
    for (Pending pending = waiting.poll(); pending != null; pending = waiting.poll()) {
      pending.done().completeExceptionally(new IndexException("the index is closed"));
    }
  }

  private void takeGroup(Pending first) throws InterruptedException {
    List<Pending> group = new ArrayList<>();
    int seriesBefore = book.size();
    for (Pending next = first; next != null; next = nextOfGroup()) {
      room.release(next.cost());
      if (next.batch() != null || next.deletion() != null) {
        addToLog(next, group);
      }
    }
    try {
      refuseIfDiskIsFull();
      log.sync();
    } catch (IOException e) {
      log.forget();
      book.truncate(seriesBefore);
      group.forEach(pending -> pending.done().completeExceptionally(refusal(e)));
      return;
    }
    for (Pending pending : group) {
      applyAndAcknowledge(pending);
    }
  }

  private Pending nextOfGroup() {
    return log.waiting() < GROUP_BYTES ? waiting.poll() : null;
  }

  private void addToLog(Pending pending, List<Pending> group) {
    int seriesBefore = book.size();
    try {
      if (sealer.failure() != null) {
        throw refusal(sealer.failure());
      }
      if (pending.batch() != null) {
        records.write(pending.batch(), record);
      } else {
        records.write(pending.deletion(), record);
      }
      log.add(record);
      group.add(pending);
    } catch (IndexException | RuntimeException e) {
      book.truncate(seriesBefore);
      pending.done().completeExceptionally(e);
    }
  }

  private void refuseIfDiskIsFull() throws IOException {
    long usable = Files.getFileStore(directory).getUsableSpace();
    if (usable < RESERVE_BYTES + log.waiting()) {
      throw new IOException("only %d MB are left on the disk".formatted(usable >> 20));
    }
  }

  private IndexException refusal(IOException e) {
    return new IndexException(
        "the index in %s keeps nothing now: %s. Make room or mend the disk, and send it again; after an error of Lucene, open the index again first"
            .formatted(directory, e.getMessage()),
        e);
  }

  private void applyAndAcknowledge(Pending pending) throws InterruptedException {
    try {
      apply(pending);
    } catch (IOException e) {
      pending.done().completeExceptionally(refusal(e)); // it is in the log, and read again
    }
  }

  private void apply(Pending pending) throws IOException, InterruptedException {
    for (; seriesHandedOver < book.size(); seriesHandedOver++) {
      sealer.series(book.get(seriesHandedOver));
    }
    if (pending.deletion() != null) {
      List<SeriesState> series = book.matching(pending.deletion());
      blocks.end(series);
      var unused =
          sealer.delete(pending.deletion(), series).whenComplete((none, e) -> tell(pending, e));
      return;
    }
    Batch batch = pending.batch();
    Long last = sequences.get(batch.source());
    if (last == null || batch.sequence() > last) {
      sequences.put(batch.source(), batch.sequence());
      for (Samples samples : batch.samples()) {
        blocks.add(samples);
      }
      for (Entry entry : batch.entries()) {
        sealer.entry(nextEntry++, entry);
      }
    }
    pending.done().complete(null);
  }

  private void tell(Pending pending, Throwable failure) {
    if (failure == null) {
      pending.done().complete(null);
    } else {
      pending.done().completeExceptionally(refusal(new IOException(failure.getMessage(), failure)));
    }
  }

  private void checkpointIfDue() throws InterruptedException {
    boolean due = log.position() - checkpointPosition >= checkpointBytes;
    if (due && checkpoint.isDone() && sealer.failure() == null) {
      checkpoint();
    }
  }

  private void checkpoint() throws InterruptedException {
    try {
      Void unused = checkpoint.exceptionally(failed -> null).join();
      log.rotate();
    } catch (IOException e) {
      return; // the log goes on in the old file; tried again when it is due
    }
    long position = log.position();
    Map<String, String> data = new HashMap<>();
    data.put("format", String.valueOf(Store.FORMAT));
    data.put("log", String.valueOf(position));
    data.put("entry", String.valueOf(nextEntry));
    sequences.forEach((source, sequence) -> data.put(SOURCE + source, sequence.toString()));
    List<Sealer.Part> open = blocks.unstored();
    data.put("block", String.valueOf(blocks.nextId()));
    checkpoint = sealer.checkpoint(open, data, () -> log.dropBefore(position));
    checkpointPosition = position;
  }

  /** Takes what waits, commits, and ends. */
  @Override
  public void close() {
    closing = true;
    waiting.add(new Pending(null, null, 0, new CompletableFuture<>()));
    try {
      thread.join();
      log.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // all of it was synced
    }
  }
}

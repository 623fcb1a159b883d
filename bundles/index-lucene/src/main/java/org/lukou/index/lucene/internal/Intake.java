package org.lukou.index.lucene.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Entry;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Query;
import org.lukou.api.index.Samples;
import org.lukou.index.lucene.internal.log.AppendLog;
import org.lukou.index.lucene.internal.log.Records;
import org.lukou.index.lucene.internal.pack.ByteSink;

/**
 * Takes batches and deletions: into the log, all that wait with one fsync; then into the contents;
 * then they are acknowledged. From time to time it lets Lucene commit, together with the position
 * in the log up to which nothing has to be read again. The contents are opened when somebody first
 * asks, or when the log has grown long: a process that only appends a little pays for nothing else.
 */
final class Intake implements AutoCloseable {

  private static final int ROOM = 64 << 20; // bytes that may wait
  private static final int GROUP_BYTES = 8 << 20;
  private static final long RESERVE_BYTES = 64 << 20;
  private static final long LONG_LOG_BYTES = 32 << 20;

  private final Path directory;
  private final long checkpointBytes;
  private final AppendLog log;
  private final Records records = new Records();
  private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(ROOM, true);
  private final ByteSink record = new ByteSink();
  private final Thread thread = new Thread(this::work, "lukou-index-intake");
  private final long begin; // where its log began when only the log was opened
  private volatile Contents contents; // null as long as only the log is open
  private volatile boolean closing;
  private volatile boolean ended; // nobody takes what waits from now on

  /** A batch or a deletion, not both; neither to open the contents. */
  private record Pending(Batch batch, Query deletion, int cost, CompletableFuture<Void> done) {
    boolean isForLog() {
      return batch != null || deletion != null;
    }
  }

  Intake(Path directory, long checkpointBytes) throws IOException, InterruptedException {
    this.directory = directory;
    this.checkpointBytes = checkpointBytes;
    log = AppendLog.open(directory.resolve("log"));
    begin = log.position() - log.size();
    boolean onlyLuceneKnowsWhereItBegins = log.position() == 0 && Files.exists(lucene());
    if (onlyLuceneKnowsWhereItBegins || log.size() >= LONG_LOG_BYTES) {
      openContents();
    }
  }

  private Path lucene() {
    return directory.resolve("lucene");
  }

  void start() {
    thread.start();
  }

  /**
   * Returns what the index holds, all that was acknowledged before included.
   *
   * @throws IndexException if it cannot be opened
   */
  Contents contents() throws IndexException {
    if (contents == null) {
      try {
        Void unused = take(null, null, 1).get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IndexException why ? why : refusal(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IndexException("interrupted before the index could answer", e);
      }
    }
    return contents;
  }

  private void openContents() throws IOException, InterruptedException {
    if (contents != null) {
      return;
    }
    Contents opened = Contents.open(lucene());
    try {
      log.read(opened.checkpointPosition(), new Replay(opened));
      contents = opened;
    } finally {
      if (contents == null) {
        opened.close();
      }
    }
  }

  /** Brings what was in the log into the contents. */
  private static final class Replay implements AppendLog.Reader, Records.Taker {

    private final Contents contents;
    private final Records records = new Records();

    Replay(Contents contents) {
      this.contents = contents;
    }

    @Override
    public void beginFile() {
      records.beginFile();
    }

    @Override
    public void read(byte[] record) throws IOException, InterruptedException {
      try {
        records.read(record, this);
      } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
        throw new IOException("a record of the log cannot be read: " + e.getMessage(), e);
      }
    }

    @Override
    public void batch(Batch batch) throws IOException, InterruptedException {
      contents.add(batch);
    }

    @Override
    public void deletion(Query query) throws InterruptedException {
      var unused = contents.delete(query);
    }
  }

  CompletableFuture<Void> append(Batch batch) throws InterruptedException {
    return take(batch, null, cost(batch));
  }

  CompletableFuture<Void> delete(Query query) throws IndexException, InterruptedException {
    Contents unused = contents(); // so that it is taken out at once, and can be told
    return take(null, query, 1);
  }

  private CompletableFuture<Void> take(Batch batch, Query deletion, int cost)
      throws InterruptedException {
    if (closing) {
      return CompletableFuture.failedFuture(closed());
    }
    CompletableFuture<Void> done = new CompletableFuture<>();
    room.acquire(cost);
    waiting.add(new Pending(batch, deletion, cost, done));
    if (ended) {
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
        Pending next = waiting.take();
        if (next.isForLog()) {
          takeGroup(next);
        } else {
          room.release(next.cost());
          openFor(next);
        }
        checkpointIfDue();
      }
      if (contents != null && contents.checkpointPosition() < log.position()) {
        checkpoint(); // the last one
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closing = true;
      ended = true;
      failAllThatWait();
    }
  }

  private void openFor(Pending asker) throws InterruptedException {
    try {
      if (!closing) {
        openContents();
      }
      asker.done().complete(null);
    } catch (IOException | RuntimeException e) {
      asker
          .done()
          .completeExceptionally(
              new IndexException(
                  "the index in %s cannot be opened: %s".formatted(directory, e.getMessage()), e));
    }
  }

  private void failAllThatWait() {
    for (Pending pending = waiting.poll(); pending != null; pending = waiting.poll()) {
      room.release(pending.cost());
      pending.done().completeExceptionally(closed());
    }
  }

  private static IndexException closed() {
    return new IndexException("the index is closed");
  }

  private void takeGroup(Pending first) throws InterruptedException {
    List<Pending> group = new ArrayList<>();
    int seriesBefore = records.seriesCount();
    for (Pending next = first; next != null; next = nextOfGroup()) {
      room.release(next.cost());
      addToLog(next, group);
    }
    try {
      refuseIfDiskIsFull();
      log.sync();
    } catch (IOException e) {
      log.forget();
      records.forgetAfter(seriesBefore);
      group.forEach(pending -> pending.done().completeExceptionally(refusal(e)));
      return;
    }
    for (Pending pending : group) {
      applyAndAcknowledge(pending);
    }
  }

  private Pending nextOfGroup() {
    Pending next = waiting.peek();
    boolean fits = next != null && next.isForLog() && log.waiting() < GROUP_BYTES;
    return fits ? waiting.poll() : null;
  }

  private void addToLog(Pending pending, List<Pending> group) {
    int seriesBefore = records.seriesCount();
    try {
      if (contents != null && contents.sealer().failure() != null) {
        throw refusal(contents.sealer().failure());
      }
      if (pending.batch() != null) {
        records.write(pending.batch(), record);
      } else {
        records.write(pending.deletion(), record);
      }
      log.add(record);
      group.add(pending);
    } catch (IndexException | RuntimeException e) {
      records.forgetAfter(seriesBefore);
      pending.done().completeExceptionally(e);
    }
  }

  private void refuseIfDiskIsFull() throws IOException {
    long usable = Files.getFileStore(directory).getUsableSpace();
    if (usable < RESERVE_BYTES + log.waiting()) {
      throw new IOException("only %d MB are left on the disk".formatted(usable >> 20));
    }
  }

  private IndexException refusal(Throwable e) {
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
    if (pending.deletion() != null) {
      var unused = contents.delete(pending.deletion()).whenComplete((none, e) -> tell(pending, e));
      return;
    }
    if (contents != null) {
      contents.add(pending.batch());
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
    Contents known = contents;
    if (known != null
        && log.position() - known.checkpointPosition() >= checkpointBytes
        && known.canCheckpoint()) {
      checkpoint();
    } else if (known == null
        && log.position() - begin >= Math.min(checkpointBytes, LONG_LOG_BYTES)) {
      openFor(new Pending(null, null, 0, new CompletableFuture<>()));
    }
  }

  private void checkpoint() throws InterruptedException {
    contents.awaitCheckpoint();
    try {
      log.rotate();
    } catch (IOException e) {
      return; // the log goes on in the old file; tried again when it is due
    }
    records.beginFile();
    contents.checkpoint(log);
  }

  /** Takes what waits, commits, and ends. */
  @Override
  public void close() {
    closing = true;
    waiting.add(new Pending(null, null, 0, new CompletableFuture<>()));
    try {
      thread.join();
      log.close();
      if (contents != null) {
        contents.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // all that was acknowledged is in the log
    }
  }
}

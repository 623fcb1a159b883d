package org.lukou.index.lucene.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
  private static final long LONG_LOG_BYTES = 16 << 20;

  private final Path directory;
  private final Path lucene;
  private final Settings settings;
  private final AppendLog log;
  private final Records records = new Records();
  private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(ROOM, true);
  private final ByteSink record = new ByteSink();
  private final Thread thread = new Thread(this::work, "lukou-index-intake");
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "lukou-index-clock"));
  private final long begin; // where its log began when only the log was opened
  private volatile Contents contents; // null as long as only the log is open
  private volatile boolean closing;
  private volatile boolean ended; // nobody takes what waits from now on

  /** A batch or a deletion, not both; neither to open the contents, or because it is time. */
  private record Pending(Batch batch, Query deletion, int cost, CompletableFuture<Void> done) {

    /** Says that Lucene shall commit what it has not yet. */
    static final Pending TIME_IS_UP =
        new Pending(null, null, 0, CompletableFuture.completedFuture(null));

    boolean isTimeUp() {
      return done.isDone();
    }

    boolean isForLog() {
      return batch != null || deletion != null;
    }
  }

  Intake(Format.Place place, Settings settings) throws IOException, InterruptedException {
    directory = place.directory();
    lucene = place.lucene();
    this.settings = settings;
    log = AppendLog.open(directory.resolve("log"));
    begin = log.position() - log.size();
    boolean onlyLuceneKnowsWhereItBegins = log.position() == 0 && Files.exists(lucene);
    if (onlyLuceneKnowsWhereItBegins || log.size() >= LONG_LOG_BYTES) {
      openContents();
    }
  }

  void start() {
    thread.start();
    long period = settings.checkpointEvery().toMillis();
    var unused =
        clock.scheduleAtFixedRate(
            () -> waiting.add(Pending.TIME_IS_UP), period, period, TimeUnit.MILLISECONDS);
  }

  /**
   * Returns what the index holds, all that was acknowledged before included.
   *
   * @throws IndexException if it cannot be opened
   */
  Contents contents() throws IndexException {
    Contents known = contents;
    if (known == null || known.sealer().failure() != null) {
      try {
        Void unused = take(null, null, 1).get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IndexException why ? why : refusal(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IndexException("interrupted before the index could answer", e);
      }
      known = contents;
    }
    if (known == null) { // it has just failed again
      throw refusal(new IOException("Lucene cannot be opened"));
    }
    return known;
  }

  /** Opens the contents, again if Lucene has failed: what it did not commit is in the log. */
  private void openContents() throws IOException, InterruptedException {
    if (contents != null && contents.sealer().failure() == null) {
      return;
    }
    if (contents != null) {
      Contents failed = contents;
      contents = null;
      failed.close();
    }
    Contents opened = Contents.open(settings.lucene().open(lucene));
    try {
      log.read(opened.checkpointPosition(), new Replay(opened));
      contents = opened;
    } finally {
      if (contents == null) {
        opened.close();
      }
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
        } else if (next.isTimeUp()) {
          commitWhatIsNew();
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
      if (contents != null) {
        openContents(); // if it has failed
      }
    } catch (IOException e) {
      refuse(group, e);
      records.forgetAfter(seriesBefore);
      return;
    }
    try {
      log.sync();
    } catch (IOException e) {
      refuse(group, e);
      records.beginFile(); // the log goes on in a new one
      return;
    }
    for (Pending pending : group) {
      applyAndAcknowledge(pending);
    }
  }

  private void refuse(List<Pending> group, IOException why) {
    log.forget();
    group.forEach(pending -> pending.done().completeExceptionally(refusal(why)));
  }

  private Pending nextOfGroup() {
    Pending next = waiting.peek();
    boolean fits = next != null && next.isForLog() && log.waiting() < GROUP_BYTES;
    return fits ? waiting.poll() : null;
  }

  private void addToLog(Pending pending, List<Pending> group) {
    int seriesBefore = records.seriesCount();
    try {
      if (pending.batch() != null) {
        records.write(pending.batch(), record);
      } else {
        records.write(pending.deletion(), record);
      }
      log.add(record);
      group.add(pending);
    } catch (RuntimeException e) {
      records.forgetAfter(seriesBefore);
      pending.done().completeExceptionally(e);
    }
  }

  private void refuseIfDiskIsFull() throws IOException {
    long usable = Files.getFileStore(directory).getUsableSpace();
    if (usable < settings.reserveBytes() + log.waiting()) {
      throw new IOException("only %d kB are left on the disk".formatted(usable >> 10));
    }
  }

  private IndexException refusal(Throwable e) {
    return new IndexException(
        "the index in %s keeps nothing now: %s. Make room or mend the disk, and send it again"
            .formatted(directory, e.getMessage()),
        e);
  }

  /**
   * Applies what is in the log; if that fails, it is read from there when Lucene is opened again.
   */
  private void applyAndAcknowledge(Pending pending) throws InterruptedException {
    if (pending.deletion() != null) {
      applyDeletion(pending);
      return;
    }
    if (contents != null) {
      try {
        contents.add(pending.batch());
      } catch (IOException | RuntimeException e) {
        contents.sealer().fail(e);
      }
    }
    pending.done().complete(null);
  }

  private void applyDeletion(Pending pending) throws InterruptedException {
    try {
      openContents(); // if it has failed meanwhile
      var unused = contents.delete(pending.deletion()).whenComplete((none, e) -> tell(pending, e));
    } catch (IOException | RuntimeException e) {
      tell(pending, e);
    }
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
        && log.position() - known.checkpointPosition() >= settings.checkpointBytes()
        && known.canCheckpoint()) {
      checkpoint();
    } else if (known == null
        && log.position() - begin >= Math.min(settings.checkpointBytes(), LONG_LOG_BYTES)) {
      openFor(new Pending(null, null, 0, new CompletableFuture<>()));
    }
  }

  /** Keeps the log of a city in which little happens from holding that for ever. */
  private void commitWhatIsNew() throws InterruptedException {
    if (contents == null && log.position() > begin) {
      openFor(Pending.TIME_IS_UP);
    }
    Contents known = contents;
    if (known != null && known.checkpointPosition() < log.position() && known.canCheckpoint()) {
      checkpoint();
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
    clock.shutdownNow();
    waiting.add(new Pending(null, null, 0, new CompletableFuture<>()));
    try {
      thread.join();
      boolean unused = clock.awaitTermination(1, TimeUnit.MINUTES);
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

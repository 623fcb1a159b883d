package org.lukou.index.opensearch.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Entry;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Query;
import org.lukou.api.index.Samples;

/**
 * Takes batches and deletions, in their order: all batches that wait go to the cluster as one group
 * and are acknowledged together. What is written is found after the next {@link #show}, which comes
 * between two groups, never in the middle of one.
 */
final class Intake implements AutoCloseable {

  private static final int ROOM = 64 << 20; // bytes that may wait, about
  private static final int GROUP_BYTES = 8 << 20;
  private static final int BYTES_A_SAMPLE = 320;

  private final Store store;
  private final Ledger ledger;
  private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(ROOM, true);
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Thread thread = new Thread(this::work, "lukou-index-intake");
  private boolean isInDoubt = true; // whether the ledger must be read again; guarded by turn
  private boolean isHidden; // whether something was written that is not yet found; guarded by turn
  private volatile boolean closing;
  private volatile boolean ended;

  /** A batch or a deletion; neither at the end. */
  private record Pending(Batch batch, Query deletion, int cost, CompletableFuture<Void> done) {}

  Intake(Store store) {
    this.store = store;
    ledger = new Ledger(store);
  }

  void start() {
    thread.start();
  }

  /**
   * Lets all that was acknowledged be found.
   *
   * @throws IndexException if the cluster does not answer
   */
  void show() throws IndexException, InterruptedException {
    turn.lockInterruptibly();
    try {
      recoverIfInDoubt();
      if (isHidden) {
        store.refresh();
        isHidden = false;
      }
    } finally {
      turn.unlock();
    }
  }

  private void recoverIfInDoubt() throws IndexException, InterruptedException {
    if (isInDoubt) {
      ledger.recover();
      isInDoubt = false;
      isHidden = false;
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
    if (ended) {
      failAllThatWait();
    }
    return done;
  }

  private static int cost(Batch batch) {
    long cost = 64;
    for (Samples samples : batch.samples()) {
      cost += (long) BYTES_A_SAMPLE * samples.size();
    }
    for (Entry entry : batch.entries()) {
      cost += BYTES_A_SAMPLE + 3L * (entry.text().length() + entry.body().length());
    }
    return (int) Math.min(cost, ROOM);
  }

  private void work() {
    try {
      while (!closing || !waiting.isEmpty()) {
        Pending next = waiting.take();
        room.release(next.cost());
        turn.lock();
        try {
          take(next);
        } finally {
          turn.unlock();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended = true;
      failAllThatWait();
    }
  }

  private void failAllThatWait() {
    for (Pending pending = waiting.poll(); pending != null; pending = waiting.poll()) {
      room.release(pending.cost());
      pending.done().completeExceptionally(new IndexException("the index is closed"));
    }
  }

  private void take(Pending next) throws InterruptedException {
    List<Pending> group = new ArrayList<>(List.of(next));
    try {
      if (next.deletion() != null) {
        erase(next);
      } else if (next.batch() != null) {
        long bytes = next.cost();
        for (Pending more = nextOfGroup(bytes); more != null; more = nextOfGroup(bytes)) {
          room.release(more.cost());
          bytes += more.cost();
          group.add(more);
        }
        takeGroup(group);
      }
    } catch (IndexException e) {
      isInDoubt = true;
      group.forEach(pending -> pending.done().completeExceptionally(e));
    }
  }

  private Pending nextOfGroup(long bytes) {
    Pending next = waiting.peek();
    boolean fits = next != null && next.batch() != null && bytes + next.cost() < GROUP_BYTES;
    return fits ? waiting.poll() : null;
  }

  private void erase(Pending deletion) throws IndexException, InterruptedException {
    recoverIfInDoubt();
    store.refresh();
    store.erase(Questions.all(deletion.deletion()));
    isHidden = false;
    deletion.done().complete(null);
  }

  /** If one batch is refused, the others of its group are taken without it. */
  private void takeGroup(List<Pending> group) throws IndexException, InterruptedException {
    try {
      recoverIfInDoubt();
      write(group);
      group.forEach(pending -> pending.done().complete(null));
    } catch (Store.Refusal e) {
      isInDoubt = true;
      if (group.size() == 1) {
        throw e;
      }
      for (Pending pending : group) {
        takeAlone(pending);
      }
    }
  }

  private void takeAlone(Pending pending) throws InterruptedException {
    try {
      takeGroup(List.of(pending));
    } catch (IndexException e) {
      isInDoubt = true;
      pending.done().completeExceptionally(e);
    }
  }

  private void write(List<Pending> group) throws IndexException, InterruptedException {
    Map<String, List<Batch>> bySource = new LinkedHashMap<>();
    for (Pending pending : group) {
      bySource
          .computeIfAbsent(pending.batch().source(), s -> new ArrayList<>())
          .add(pending.batch());
    }
    List<Ledger.Share> shares = new ArrayList<>();
    List<byte[]> lines = new ArrayList<>();
    for (Map.Entry<String, List<Batch>> source : bySource.entrySet()) {
      addNew(source.getKey(), source.getValue(), lines, shares);
    }
    if (!shares.isEmpty()) {
      store.put(lines);
      ledger.keep(shares);
      isHidden = true;
    }
  }

  /** Adds the lines of the batches that were not kept before, and what to say of them. */
  private void addNew(
      String source, List<Batch> batches, List<byte[]> lines, List<Ledger.Share> shares) {
    long from = ledger.next() + lines.size();
    Long sequence = null;
    for (Batch batch : batches) {
      boolean isBefore = sequence != null && batch.sequence() <= sequence;
      if (!isBefore && !ledger.has(source, batch.sequence())) {
        lines.addAll(Documents.of(batch, ledger.next() + lines.size()));
        sequence = batch.sequence();
      }
    }
    if (sequence != null) {
      shares.add(new Ledger.Share(source, sequence, from, ledger.next() + lines.size()));
    }
  }

  /** Takes what waits, and ends. */
  @Override
  public void close() {
    closing = true;
    waiting.add(new Pending(null, null, 0, new CompletableFuture<>()));
    try {
      thread.join();
      if (!isInDoubt) {
        show(); // to others that look at the cluster
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IndexException e) {
      // all that was acknowledged is kept
    }
  }
}

package org.lukou.archive;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Index;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.IndexFactory;
import org.lukou.api.index.Query;
import org.lukou.api.index.Samples;

/**
 * An index that outlives its bundle's exchange: what had not been acknowledged when the index went
 * is sent again, under the same numbers, to the one that comes. Thread-safe.
 */
public final class Archive implements AutoCloseable {

  private static final int MOST_UNACKNOWLEDGED = 1024;
  private static final int LOOK_MILLIS = 20;
  private static final int PATIENCE = 500; // looks, before a service that has gone is given up

  private final Supplier<Optional<IndexFactory>> factories;
  private final Path directory;
  private final String source;
  private final Deque<Sent> unacknowledged = new ArrayDeque<>();
  private Index index;
  private long sequence;

  /** A batch on its way; {@code kept} is replaced when it is sent again. */
  private static final class Sent {
    private final Batch batch;
    private CompletableFuture<Void> kept;

    Sent(Batch batch, CompletableFuture<Void> kept) {
      this.batch = batch;
      this.kept = kept;
    }
  }

  private Archive(Supplier<Optional<IndexFactory>> factories, Path directory, String source) {
    this.factories = factories;
    this.directory = directory;
    this.source = source;
  }

  /**
   * Opens the index.
   *
   * @param factories gives the service that is there now, if one is
   * @param directory where the index is kept
   * @param source who appends, a name that nobody else has
   * @throws IndexException if there is none, or it cannot be opened
   */
  public static Archive open(
      Supplier<Optional<IndexFactory>> factories, Path directory, String source)
      throws IndexException {
    Archive archive = new Archive(factories, directory, source);
    archive.index = archive.opened();
    return archive;
  }

  private Index opened() throws IndexException {
    IndexFactory factory =
        factories
            .get()
            .orElseThrow(() -> new IndexException("no bundle offers an index at the moment"));
    return factory.open(directory);
  }

  /**
   * Appends samples and entries, together. Waits only if very many batches are not yet on disk.
   *
   * @throws IndexException if they cannot be kept, and waiting for a new service is no use
   */
  public synchronized void append(List<Samples> samples, List<Entry> entries)
      throws IndexException, InterruptedException {
    Batch batch = new Batch(source, sequence++, samples, entries);
    unacknowledged.add(new Sent(batch, index.append(batch)));
    forgetAcknowledged();
    if (unacknowledged.size() >= MOST_UNACKNOWLEDGED) {
      settle();
    }
  }

  /**
   * Deletes what happened before a time, in milliseconds since 1970-01-01 UTC, and waits until it
   * is gone.
   *
   * @throws IndexException if it cannot be deleted; it is still there then
   */
  public synchronized void forgetBefore(long timeMillis)
      throws IndexException, InterruptedException {
    try {
      Void unused = index.delete(Query.ALL.between(Long.MIN_VALUE, timeMillis)).get();
    } catch (ExecutionException e) {
      throw new IndexException(e.getCause().getMessage(), e.getCause());
    }
  }

  private void forgetAcknowledged() throws InterruptedException {
    while (!unacknowledged.isEmpty() && unacknowledged.peek().kept.isDone()) {
      if (!unacknowledged.peek().kept.isCompletedExceptionally()) {
        unacknowledged.remove();
      } else if (!sentAgain()) {
        return;
      }
    }
  }

  /** Sends what was not acknowledged to the service that is there now; false if none is. */
  private boolean sentAgain() throws InterruptedException {
    try {
      index.close();
      index = opened();
    } catch (IndexException notYet) {
      return false;
    }
    for (Sent sent : unacknowledged) {
      sent.kept = index.append(sent.batch);
    }
    return true;
  }

  /**
   * Waits until everything is acknowledged, for ten seconds also for a service that is not there.
   */
  private void settle() throws IndexException, InterruptedException {
    int looks = 0;
    while (!unacknowledged.isEmpty()) {
      try {
        Void unused = unacknowledged.peek().kept.get();
        unacknowledged.remove();
        looks = 0;
      } catch (ExecutionException e) {
        if (looks++ == PATIENCE) {
          throw new IndexException(
              "%d batches are not in the index in %s: %s"
                  .formatted(unacknowledged.size(), directory, e.getCause().getMessage()),
              e.getCause());
        }
        if (!sentAgain()) {
          wait(LOOK_MILLIS);
        }
      }
    }
  }

  /**
   * Waits until everything is on disk, and closes the index.
   *
   * @throws IndexException if something could not be kept; the index is closed all the same
   */
  @Override
  public synchronized void close() throws IndexException {
    try {
      settle();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexException("interrupted before everything was on disk", e);
    } finally {
      index.close();
    }
  }
}

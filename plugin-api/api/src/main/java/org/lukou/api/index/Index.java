package org.lukou.api.index;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.osgi.annotation.versioning.ConsumerType;

/** Everything a city saw and did. Thread-safe. */
@ConsumerType
public interface Index extends AutoCloseable {

  /**
   * Appends a batch. It is taken at once; only if the index cannot keep up does the caller wait
   * here, so that nothing is lost. Batches of one caller are kept in their order.
   *
   * @return completes once the batch is on disk, or was kept before, and is seen by every query
   *     from then on; fails with an {@link IndexException} if it could not be kept, and nothing of
   *     it is there then. Completed on one of the index's threads, which must not be held up
   * @throws InterruptedException if the caller is interrupted while it waits; nothing was taken
   */
  CompletableFuture<Void> append(Batch batch) throws InterruptedException;

  /**
   * Finds samples.
   *
   * @throws IndexException if the query cannot be answered
   */
  Answer<Sample> samples(Query query) throws IndexException;

  /**
   * Finds entries.
   *
   * @throws IndexException if the query cannot be answered
   */
  Answer<Entry> entries(Query query) throws IndexException;

  /**
   * Takes samples together.
   *
   * @param query which samples; its order and cursor do not matter
   * @return the groups that have samples, by their words and then by time
   * @throws IndexException if the query cannot be answered
   */
  default List<Aggregate> aggregate(Query query, Aggregation aggregation) throws IndexException {
    Aggregator aggregator = new Aggregator(aggregation);
    try (Answer<Sample> found = samples(query.in(Order.OLDEST_FIRST).after(""))) {
      found.forEachRemaining(
          sample -> aggregator.add(sample.series(), sample.timeMillis(), sample.value()));
    }
    return aggregator.aggregates();
  }

  /**
   * Deletes the samples and entries that satisfy a query, whose text must be empty, and frees their
   * room in time. An entry has no value: a query of a range of values deletes samples only.
   *
   * @return completes once they are gone for good
   */
  CompletableFuture<Void> delete(Query query) throws InterruptedException;

  /** Waits until all that was taken is on disk, and frees files, locks and threads. */
  @Override
  void close();
}

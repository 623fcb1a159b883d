package org.lukou.index.opensearch.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.lukou.api.index.Aggregate;
import org.lukou.api.index.Aggregation;
import org.lukou.api.index.Answer;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Index;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Order;
import org.lukou.api.index.Query;
import org.lukou.api.index.Sample;
import org.lukou.index.opensearch.internal.http.Cluster;
import org.lukou.index.opensearch.internal.http.Patience;
import org.lukou.index.opensearch.internal.http.Reply;

/** The index of a city on a cluster: one OpenSearch index, named by what lies in a directory. */
final class OpenSearchIndex implements Index {

  private final Path directory;
  private final Claim claim;
  private final Store store;
  private final Intake intake;
  private volatile boolean closed;

  private OpenSearchIndex(Path directory, Claim claim, Store store) {
    this.directory = directory;
    this.claim = claim;
    this.store = store;
    intake = new Intake(store);
  }

  /** Opens it. */
  static OpenSearchIndex open(Path directory, Target target) throws IndexException {
    Cluster cluster = target.cluster();
    Layout layout = target.layout();
    Claim claim = null;
    OpenSearchIndex opened = null;
    try {
      claim = Claim.of(directory);
      String name = layout.prefix() + "-" + claim.id();
      new Schema(cluster, layout).prepare(name);
      OpenSearchIndex index =
          new OpenSearchIndex(directory, claim, new Store(cluster, layout, name));
      index.intake.show();
      index.intake.start();
      opened = index;
      return index;
    } catch (IOException e) {
      throw new IndexException(
          "the index in %s cannot be opened: %s".formatted(directory, e.getMessage()), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      if (opened == null) {
        closeQuietly(cluster);
        closeQuietly(claim);
      }
    }
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      if (closeable != null) {
        closeable.close();
      }
    } catch (Exception e) {
      // it goes with the process
    }
  }

  Store store() {
    return store;
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
    if (query.order() == Order.BEST_FIRST) {
      throw new IndexException("samples have no text; ask for the newest or the oldest first");
    }
    return answer(Questions.samples(query), query, Documents::sample);
  }

  @Override
  public Answer<Entry> entries(Query query) throws IndexException {
    if (query.order() == Order.BEST_FIRST && query.text().isEmpty()) {
      throw new IndexException("without a text nothing matches best; ask for the newest first");
    }
    refuseClosed();
    if (!query.text().isEmpty()) {
      refuseWordless(query.text());
    }
    return answer(Questions.entries(query), query, Documents::entry);
  }

  private <T> Answer<T> answer(
      Map<String, Object> question, Query query, Function<Map<?, ?>, T> reader)
      throws IndexException {
    List<?> after = FoundAnswer.place(query.after(), query.order());
    Pages pages = pages(query.order() == Order.BEST_FIRST);
    return new FoundAnswer<>(pages.find(question, Questions.sort(query.order()), after), reader);
  }

  private Pages pages(boolean scored) throws IndexException {
    refuseClosed();
    try {
      intake.show();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    return new Pages(store.cluster(), store.layout(), store.index(), scored);
  }

  private static IndexException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IndexException("interrupted before the index could answer", e);
  }

  private void refuseWordless(String text) throws IndexException {
    Object body = Map.of("analyzer", "words_asked", "text", text);
    try {
      Cluster.Request request = Cluster.Request.of("POST", "/" + store.index() + "/_analyze", body);
      Reply reply =
          store.cluster().demand(request, Patience.ofMillis(store.layout().patienceMillis()));
      if (reply.list("tokens").isEmpty()) {
        throw new IndexException(
            "there is no word to search for in \"%s\"; give letters, digits or characters"
                .formatted(text));
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  @Override
  public List<Aggregate> aggregate(Query query, Aggregation aggregation) throws IndexException {
    if (aggregation.percentiles().isEmpty()) {
      try (Pages pages = pages(false)) {
        Optional<List<Aggregate>> aggregates = Grouping.of(query, aggregation).ask(pages);
        if (aggregates.isPresent()) {
          return aggregates.get();
        }
      }
    }
    return Index.super.aggregate(query, aggregation);
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
    closeQuietly(store.cluster());
    closeQuietly(claim);
  }
}

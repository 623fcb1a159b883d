package org.lukou.index.opensearch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lukou.api.index.Answer;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Entry;
import org.lukou.api.index.IndexFactory;
import org.lukou.api.index.Place;
import org.lukou.api.index.Query;
import org.lukou.api.index.Sample;
import org.lukou.api.index.Samples;
import org.lukou.api.index.Series;
import org.lukou.index.opensearch.internal.http.Cluster;
import org.lukou.index.opensearch.internal.http.Patience;
import org.lukou.index.opensearch.internal.http.Reply;
import org.lukou.tck.index.IndexContract;

/** The contract of every index, and what is OpenSearch's own, on a cluster of three processes. */
class OpenSearchIndexTest extends IndexContract {

  private static final Layout LAYOUT = new Layout("lukou-test", 2, 1, 60_000);
  private static final Series QUEUE = new Series("run", "d", "queue", "j", new Place(120, 30));
  private static Nodes nodes;

  @BeforeAll
  static void start() throws Exception {
    nodes = Nodes.shared();
  }

  @AfterEach
  void makeRoom() throws Exception {
    index().close();
    try (Cluster cluster = new Cluster(nodes.addresses(), "")) {
      Reply unused =
          cluster.demand(
              Cluster.Request.of("DELETE", "/lukou-test-*", null), Patience.ofMillis(60_000));
    }
  }

  @Override
  protected IndexFactory factory() {
    return new OpenSearchIndexFactory(new Target(nodes.addresses(), "", LAYOUT));
  }

  private static Batch batch(long sequence, Entry... entries) {
    Samples samples = new Samples(QUEUE).add(1000 * sequence, (double) sequence);
    return new Batch("sender", sequence, List.of(samples), List.of(entries));
  }

  private int count() throws Exception {
    int count = 0;
    try (Answer<Sample> answer = index().samples(Query.ALL)) {
      for (; answer.hasNext(); count++) {
        answer.next();
      }
    }
    return count;
  }

  @Test
  void whatWasWrittenButNotAcknowledgedWhenTheWriterDiedIsGoneUntilItIsSentAgain()
      throws Exception {
    Void unused = index().append(batch(1)).get();
    Store store = ((OpenSearchIndex) index()).store();
    store.put(Documents.of(batch(2), 1)); // as a group that nobody could say is kept
    reopen();
    assertEquals(1, count());
    unused = index().append(batch(2)).get();
    reopen();
    assertEquals(2, count());
  }

  @Test
  void aBatchThatTheClusterRefusesFailsAloneAndLeavesNothing() throws Exception {
    String endless = "x".repeat(40_000); // longer than a word of Lucene may be
    Entry wrong = new Entry(1, endless, "", "", "", Place.UNKNOWN, "", "");
    CompletableFuture<Void> before = index().append(batch(1));
    CompletableFuture<Void> refused = index().append(batch(2, wrong));
    CompletableFuture<Void> after = index().append(batch(3));
    Void unused = before.get();
    ExecutionException e = assertThrows(ExecutionException.class, refused::get);
    assertTrue(e.getMessage().contains("refuses a document"), e.getMessage());
    unused = after.get();
    assertEquals(2, count());
    reopen();
    assertEquals(2, count());
  }
}

package org.lukou.index.opensearch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.index.Answer;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Index;
import org.lukou.api.index.Place;
import org.lukou.api.index.Query;
import org.lukou.api.index.Sample;
import org.lukou.api.index.Samples;
import org.lukou.api.index.Series;

/** Kills a node while somebody writes; {@code -Dlukou.opensearch.kills=} says how often. */
@Timeout(600)
class NodeLossTest {

  private static final int KILLS = Integer.getInteger("lukou.opensearch.kills", 1);
  private static final int BATCHES = 60; // for each kill
  private static final int SERIES = 5;
  private static final int SAMPLES = 20;

  @TempDir private Path directory;
  private Nodes nodes;

  @BeforeEach
  void start() throws Exception {
    nodes = Nodes.shared();
  }

  @Test
  void nothingAcknowledgedIsLostAndNothingIsThereTwice() throws Exception {
    Layout layout = new Layout("lukou-loss", 3, 1, 120_000);
    OpenSearchIndexFactory factory =
        new OpenSearchIndexFactory(new Target(nodes.addresses(), "", layout));
    for (int kill = 0; kill < KILLS; kill++) {
      try (Index index = factory.open(directory)) {
        appendWhileANodeIsLost(index, kill * BATCHES, kill % 3);
        check(index, (kill + 1) * BATCHES);
      }
      nodes.restart(kill % 3);
      try (Index index = factory.open(directory)) {
        check(index, (kill + 1) * BATCHES);
      }
    }
  }

  /** Sends each batch twice, the second time while the first may still be under way. */
  private void appendWhileANodeIsLost(Index index, int from, int node) throws Exception {
    List<CompletableFuture<Void>> kept = new ArrayList<>();
    for (int number = from; number < from + BATCHES; number++) {
      kept.add(index.append(batch(number)));
      if (number % 10 == 9) {
        for (int again = number - 9; again <= number; again++) {
          kept.add(index.append(batch(again)));
        }
      }
      if (number == from + 20) {
        Void unused = kept.get(0).get(2, TimeUnit.MINUTES); // it is at work
        nodes.kill(node);
      }
    }
    for (CompletableFuture<Void> one : kept) {
      Void unused = one.get(5, TimeUnit.MINUTES);
    }
  }

  /** The number of a batch is the value of each of its samples. */
  private static Batch batch(long number) {
    List<Samples> all = new ArrayList<>();
    for (int s = 0; s < SERIES; s++) {
      Samples samples = new Samples(new Series("", "d" + s, "count", "j", Place.UNKNOWN));
      for (int i = 0; i < SAMPLES; i++) {
        samples.add(SAMPLES * number + i, (double) number);
      }
      all.add(samples);
    }
    Entry entry = new Entry(number, "event", "", "", "j", Place.UNKNOWN, "batch " + number, "");
    return new Batch("ingest", number, all, List.of(entry));
  }

  private static void check(Index index, int batches) throws Exception {
    Map<Long, Integer> expected = new TreeMap<>();
    for (long number = 0; number < batches; number++) {
      expected.put(number, SERIES * SAMPLES);
    }
    Map<Long, Integer> found = new HashMap<>();
    try (Answer<Sample> samples = index.samples(Query.ALL)) {
      samples.forEachRemaining(sample -> found.merge((long) sample.value(), 1, Integer::sum));
    }
    assertEquals(expected, new TreeMap<>(found));
    int entries = 0;
    try (Answer<Entry> answer = index.entries(Query.ALL)) {
      for (; answer.hasNext(); entries++) {
        answer.next();
      }
    }
    assertEquals(batches, entries);
  }
}

package org.lukou.index.lucene.internal;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.index.Batch;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Place;
import org.lukou.api.index.Samples;
import org.lukou.api.index.Series;

@Timeout(60)
class ClosingTest {

  private static final int AFTERWARDS = 50;
  private static final Series SERIES = new Series("r", "d", "queue", "j", Place.UNKNOWN);

  @TempDir private Path directory;

  /** Whatever is appended while the index ends is kept or refused, but never left open. */
  @RepeatedTest(30)
  void whoeverAppendsWhileTheIndexEndsGetsAnAnswer() throws Exception {
    LuceneIndex index = LuceneIndex.open(directory);
    CompletableFuture<List<CompletableFuture<Void>>> appended =
        CompletableFuture.supplyAsync(() -> appendUntilRefused(index));
    index.append(batch(0)).get(30, TimeUnit.SECONDS);
    index.close();
    for (CompletableFuture<Void> answer : appended.get(30, TimeUnit.SECONDS)) {
      try {
        answer.get(30, TimeUnit.SECONDS);
      } catch (ExecutionException refused) {
        assertInstanceOf(IndexException.class, refused.getCause());
      }
    }
  }

  private static List<CompletableFuture<Void>> appendUntilRefused(LuceneIndex index) {
    List<CompletableFuture<Void>> answers = new ArrayList<>();
    try {
      for (int refused = 0; refused < AFTERWARDS; ) {
        CompletableFuture<Void> answer = index.append(batch(answers.size()));
        answers.add(answer);
        refused += answer.isCompletedExceptionally() ? 1 : 0;
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return answers;
  }

  private static Batch batch(int time) {
    return new Batch("", time, List.of(new Samples(SERIES).add(time, 1)), List.of());
  }
}

package org.lukou.index.lucene.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A city in which little happens: its log is not kept until it is large. */
@Timeout(60)
class TimedCommitTest {

  @TempDir private Path directory;

  @Test
  void lucenesCommitComesByTimeAndTheLogIsLetGo() throws Exception {
    Settings often = Settings.USUAL.withCheckpointEvery(Duration.ofMillis(20));
    try (LuceneIndex index = LuceneIndex.open(directory, often)) {
      for (long number = 1; number <= 3; number++) {
        Void unused = index.append(Numbered.batch(number)).get();
        awaitAnEmptyLog();
      }
      assertEquals(Set.of(1L, 2L, 3L), Numbered.found(index));
    }
    try (LuceneIndex index = LuceneIndex.open(directory)) {
      assertEquals(Set.of(1L, 2L, 3L), Numbered.found(index));
    }
  }

  private void awaitAnEmptyLog() throws IOException {
    boolean committed = false;
    while (!committed) {
      try (Stream<Path> log = Files.list(directory.resolve("log"))) {
        committed = log.allMatch(file -> file.toFile().length() == 0);
      }
      Thread.onSpinWait();
    }
    assertTrue(Files.exists(directory.resolve("lucene-2")));
  }
}

package org.lukou.index.lucene.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.lukou.api.index.Answer;
import org.lukou.api.index.IndexFactory;
import org.lukou.api.index.Place;
import org.lukou.api.index.Query;
import org.lukou.api.index.Sample;
import org.lukou.api.index.Samples;
import org.lukou.api.index.Series;
import org.lukou.tck.index.IndexContract;

/** The contract of every index, and what is Lucene's own. */
class LuceneIndexTest extends IndexContract {

  private static final Series QUEUE = new Series("run", "d", "queue", "j", new Place(120, 30));

  @Override
  protected IndexFactory factory() {
    return new LuceneIndexFactory();
  }

  private static Samples some(int from, int to) {
    Samples samples = new Samples(QUEUE);
    for (int i = from; i < to; i++) {
      samples.add(1_700_000_000_000L + 1000L * i, i % 50);
    }
    return samples;
  }

  private static int count(Answer<Sample> answer) {
    int count = 0;
    try (answer) {
      for (; answer.hasNext(); count++) {
        answer.next();
      }
    }
    return count;
  }

  @Test
  void aSeriesGoesOnWithItsLastBlock() throws Exception {
    for (int i = 0; i < 30; i++) {
      append(some(10 * i, 10 * i + 10));
      reopen();
    }
    assertEquals(300, count(index().samples(Query.ALL)));
    try (Found found = ((LuceneIndex) index()).find(Query.ALL)) {
      assertEquals(1, found.blocks().size());
    }
  }

  @Test
  void aTornEndOfTheLogIsSetAside() throws Exception {
    append(some(0, 100));
    Path copy = directory().resolveSibling(directory().getFileName() + "-copy");
    copy(directory(), copy); // as a crash would leave it
    Path log;
    try (var files = Files.list(copy.resolve("log"))) {
      log = files.filter(file -> file.toString().endsWith(".log")).findFirst().orElseThrow();
    }
    byte[] whole = Files.readAllBytes(log);
    for (int torn : new int[] {1, 7, 8, 9, 40}) {
      byte[] more = Arrays.copyOf(whole, whole.length + torn);
      System.arraycopy(whole, 0, more, whole.length, Math.min(torn, whole.length - 1));
      Files.write(log, more);
      try (LuceneIndex crashed = LuceneIndex.open(copy)) {
        assertEquals(100, count(crashed.samples(Query.ALL)));
      }
      copy(directory(), copy);
    }
  }

  private static void copy(Path from, Path to) throws Exception {
    if (Files.exists(to)) {
      try (var files = Files.walk(to)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}

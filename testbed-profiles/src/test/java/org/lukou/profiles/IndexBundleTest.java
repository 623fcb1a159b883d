package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.index.Answer;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Index;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.IndexFactory;
import org.lukou.api.index.Place;
import org.lukou.api.index.Query;
import org.lukou.api.index.Sample;
import org.lukou.api.index.Samples;
import org.lukou.api.index.Series;
import org.lukou.cli.run.Home;
import org.lukou.runtime.BundleRepository;
import org.lukou.runtime.Testbed;
import org.lukou.runtime.profile.ProfileReader;

/** The index as a bundle inside Felix, beside the bundles of a city. */
@Timeout(60)
class IndexBundleTest {

  @TempDir private Path directory;

  @Test
  void itFindsItsCodecsAndLeavesNothingBehind() throws Exception {
    Index index;
    try (Testbed testbed = start()) {
      index = factory(testbed).open(directory);
      append(index);
      assertFound(index);
      assertTrue(indexThreads() > 0);
    }
    assertEquals(0, indexThreads(), "the bundle has gone");
    assertThrows(IndexException.class, () -> index.samples(Query.ALL));
    try (Testbed testbed = start();
        Index again = factory(testbed).open(directory)) {
      assertFound(again);
    }
  }

  private static Testbed start() throws Exception {
    BundleRepository repository = new BundleRepository(Home.current().repositories(List.of()));
    return Testbed.start(
        ProfileReader.read(Home.current().profiles().find("hangzhou")), repository, Set.of(), null);
  }

  private static IndexFactory factory(Testbed testbed) {
    return testbed.index().orElseThrow();
  }

  private static void append(Index index) throws Exception {
    Series series = new Series("", "d1", "queue", "j1", new Place(120, 30));
    Entry entry = new Entry(5, "guard", "", "", "j1", Place.UNKNOWN, "guard refused 红灯", "{}");
    Batch batch = new Batch("test", 1, List.of(new Samples(series).add(5, 3.5)), List.of(entry));
    Void unused = index.append(batch).get();
  }

  private static void assertFound(Index index) throws IndexException {
    try (Answer<Sample> samples = index.samples(Query.ALL);
        Answer<Entry> entries = index.entries(Query.ALL.containing("红灯 refused"))) {
      assertEquals(3.5, samples.next().value());
      assertFalse(samples.hasNext());
      assertEquals("guard refused 红灯", entries.next().text());
      assertFalse(entries.hasNext());
    }
  }

  private static long indexThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("lukou-index"))
        .count();
  }
}

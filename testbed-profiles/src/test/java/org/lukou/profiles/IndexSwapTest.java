package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.index.Answer;
import org.lukou.api.index.Index;
import org.lukou.api.index.Order;
import org.lukou.api.index.Place;
import org.lukou.api.index.Query;
import org.lukou.api.index.Sample;
import org.lukou.api.index.Samples;
import org.lukou.api.index.Series;
import org.lukou.archive.Archive;
import org.lukou.cli.run.Home;
import org.lukou.runtime.BundleRepository;
import org.lukou.runtime.Testbed;
import org.lukou.runtime.profile.ProfileReader;

/** The bundle of the index is exchanged while samples are appended through an archive. */
@Timeout(120)
class IndexSwapTest {

  private static final int SWAPS = 20;
  private static final Series SERIES = new Series("r", "d", "queue", "j", Place.UNKNOWN);

  @TempDir private Path directory;

  @Test
  void nothingIsLostOrDoubledWhenTheBundleIsExchangedUnderLoad() throws Exception {
    List<Path> versions =
        List.of(
            BundleVersions.of("index-lucene", directory, 1),
            BundleVersions.of("index-lucene", directory, 2));
    Path place = directory.resolve("index");
    try (Testbed testbed = start()) {
      AtomicBoolean over = new AtomicBoolean();
      CompletableFuture<Long> appended =
          CompletableFuture.supplyAsync(() -> append(testbed, place, over));
      for (int i = 0; i < SWAPS; i++) {
        testbed.deploy(versions.get(i % 2));
      }
      over.set(true);
      long count = appended.get(60, TimeUnit.SECONDS);
      System.out.printf("%d batches appended over %d exchanges%n", count, SWAPS);
      try (Index index = testbed.index().orElseThrow().open(place);
          Answer<Sample> all = index.samples(Query.ALL.in(Order.OLDEST_FIRST))) {
        for (long expected = 0; expected < count; expected++) {
          assertEquals(expected, all.next().timeMillis());
        }
        assertFalse(all.hasNext());
      }
    }
  }

  private static Testbed start() throws Exception {
    return Testbed.start(
        ProfileReader.read(Home.current().profiles().find("hangzhou")),
        new BundleRepository(Home.current().repositories(List.of())),
        Set.of(),
        null);
  }

  private static long append(Testbed testbed, Path place, AtomicBoolean over) {
    long count = 0;
    try (Archive archive = Archive.open(testbed::index, place, "test")) {
      while (!over.get()) {
        archive.append(List.of(new Samples(SERIES).add(count, 1)), List.of());
        count++;
      }
    } catch (Exception e) {
      throw new IllegalStateException("after " + count + " batches", e);
    }
    return count;
  }
}

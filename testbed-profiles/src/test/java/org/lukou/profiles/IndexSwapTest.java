package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
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

/**
 * The bundle of the index is exchanged while samples are appended through an archive, which sends
 * again under the same numbers what was not acknowledged.
 */
@Timeout(120)
class IndexSwapTest {

  private static final int SWAPS = 20;
  private static final Series SERIES = new Series("r", "d", "queue", "j", Place.UNKNOWN);

  @TempDir private Path directory;

  private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
  private final ReferenceQueue<ClassLoader> unloaded = new ReferenceQueue<>();

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
        Object factory = testbed.index().orElseThrow();
        loaders.add(new WeakReference<>(factory.getClass().getClassLoader(), unloaded));
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
      assertNothingIsLeft(place);
      assertUnloaded();
    }
  }

  /** No thread of the index, no open file, and both locks can be had. */
  private static void assertNothingIsLeft(Path place) throws IOException {
    assertEquals(
        List.of(),
        Thread.getAllStackTraces().keySet().stream()
            .map(Thread::getName)
            .filter(name -> name.startsWith("lukou-index") || name.startsWith("Lucene"))
            .toList());
    for (String lock : List.of("lock", "lucene-2/write.lock")) {
      try (FileChannel file = FileChannel.open(place.resolve(lock), StandardOpenOption.WRITE)) {
        assertNotNull(file.tryLock(), lock);
      }
    }
    Path open = Path.of("/proc/self/fd");
    if (Files.isDirectory(open)) {
      try (Stream<Path> files = Files.list(open)) {
        assertEquals(List.of(), files.filter(file -> leadsInto(file, place)).toList());
      }
    }
  }

  private static boolean leadsInto(Path file, Path place) {
    try {
      return Files.readSymbolicLink(file).startsWith(place);
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  private void assertUnloaded() throws InterruptedException {
    int left = loaders.size();
    while (left > 0) {
      System.gc();
      if (unloaded.remove(2_000) == null) {
        break;
      }
      left--;
    }
    assertEquals(0, left, "class loaders that were not let go");
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

package org.lukou.index.lucene.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lukou.api.index.Index;
import org.lukou.api.index.IndexException;

/**
 * A disk that is really full, and has room again: a small file system of its own, at least 8 MB,
 * which {@code -Dlukou.small.disk=DIR} names. {@code .ci/run} mounts one.
 */
class FullDiskTest {

  private static final String DISK = System.getProperty("lukou.small.disk", "");
  private static final long LARGEST = 64 << 20;
  private static final int ROUNDS = 4;
  private static final int REFUSALS_A_ROUND = 5;

  private final Set<Long> kept = new TreeSet<>();
  private final Random random = new Random(3);
  private Path directory;
  private Path ballast;
  private long number;

  @BeforeEach
  void smallDisk() throws IOException {
    if (DISK.isEmpty()) {
      System.err.println("SKIPPED: FullDiskTest; give -Dlukou.small.disk=DIR, see its Javadoc");
    }
    assumeTrue(!DISK.isEmpty(), "no -Dlukou.small.disk=DIR");
    Path disk = Path.of(DISK);
    long size = Files.getFileStore(disk).getTotalSpace();
    assertTrue(size >= 8 << 20 && size <= LARGEST, DISK + " has " + size + " bytes");
    directory = Files.createTempDirectory(disk, "index");
    ballast = directory.resolveSibling("ballast");
  }

  @AfterEach
  void clean() throws IOException {
    if (directory != null) {
      Files.deleteIfExists(ballast);
      try (Stream<Path> all = Files.walk(directory)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  @Test
  void theLogGoesOnOnceThereIsRoomAgain() throws Exception {
    fillAndMakeRoom(Settings.USUAL.withReserveBytes(0));
  }

  @Test
  void sealingAndCommittingGoOnOnceThereIsRoomAgain() throws Exception {
    fillAndMakeRoom(Settings.USUAL.withReserveBytes(0).withCheckpointBytes(100_000));
  }

  @Test
  void theReserveIsLeftFree() throws Exception {
    Settings settings = Settings.USUAL.withReserveBytes(2 << 20).withCheckpointBytes(100_000);
    fillAndMakeRoom(settings);
  }

  /** What was acknowledged is there, once; what was refused is not; and it goes on by itself. */
  private void fillAndMakeRoom(Settings settings) throws Exception {
    for (int life = 0; life < 2; life++) {
      try (Index index = LuceneIndex.open(directory, settings)) {
        for (int round = 0; round < ROUNDS; round++) {
          fillAllBut(random.nextInt(600_000));
          appendUntilRefused(index);
          Files.delete(ballast);
          assertTrue(append(index), "there is room again");
          for (int i = random.nextInt(40); i > 0; i--) {
            assertTrue(append(index));
          }
          assertEquals(kept, Numbered.found(index));
        }
        fillAllBut(0); // not even closing finds room
      }
      Files.delete(ballast);
      try (Index index = LuceneIndex.open(directory, settings)) {
        assertEquals(kept, Numbered.found(index));
      }
    }
  }

  private void appendUntilRefused(Index index) throws Exception {
    int refused = 0;
    for (int i = 0; refused < REFUSALS_A_ROUND; i++) {
      refused += append(index) ? 0 : 1;
      assertTrue(i < 100_000, "it is never refused");
    }
  }

  private boolean append(Index index) throws Exception {
    number++;
    try {
      Void unused = index.append(Numbered.batch(number)).get();
      kept.add(number);
      return true;
    } catch (ExecutionException e) {
      assertTrue(e.getCause() instanceof IndexException, e.toString());
      assertTrue(e.getCause().getMessage().contains("Make room"), e.getCause().getMessage());
      return false;
    }
  }

  private void fillAllBut(long left) throws IOException {
    byte[] some = new byte[4096];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (Files.getFileStore(directory).getUsableSpace() > left) {
        out.write(some);
      }
    } catch (IOException e) {
      // now it is full
    }
  }
}

package org.lukou.index.lucene.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Power fails: of Lucene's files only what was brought to the disk is there, the rest is damaged,
 * cut or gone, as Lucene's own crash simulation has it. The log is as it was at some moment.
 */
class CrashTest {

  private static final int CRASHES = Integer.getInteger("lukou.crashes", 25);

  @TempDir private Path temporary;

  private final Random random = new Random(17);
  private MockDirectoryWrapper disk;

  /** Keeps the simulated disk when an index closes. */
  private static final class Kept extends FilterDirectory {
    Kept(Directory disk) {
      super(disk);
    }

    @Override
    public void close() {}
  }

  @Test
  void nothingAcknowledgedIsLostOrDoubledWhenPowerFails() throws Exception {
    disk = new MockDirectoryWrapper(random, new ByteBuffersDirectory());
    Settings settings =
        Settings.USUAL.withCheckpointBytes(60_000).withLucene(path -> new Kept(disk));
    Set<Long> kept = new TreeSet<>();
    Path directory = Files.createDirectory(temporary.resolve("0"));
    long number = 0;
    for (int crash = 1; crash <= CRASHES; crash++) {
      Path after = Files.createDirectory(temporary.resolve("" + crash));
      LuceneIndex index = LuceneIndex.open(directory, settings);
      try {
        assertEquals(kept, Numbered.found(index));
        for (int left = random.nextInt(60); left > 0; left--) {
          Void unused = index.append(Numbered.batch(++number)).get();
          kept.add(number);
        }
        disk.crash();
        copy(directory, after); // the log is on a real disk, of which nothing is taken away
      } finally {
        endAfter(index);
      }
      disk.clearCrash();
      directory = after;
    }
    System.out.printf("%d crashes, %d batches, none lost or doubled%n", CRASHES, kept.size());
  }

  /** A process without power closes nothing; this only frees what this one holds. */
  private static void endAfter(LuceneIndex index) {
    try {
      index.close();
    } catch (RuntimeException e) {
      System.out.println("the disk without power, on closing: " + e.getMessage());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(from)) {
      all = files.toList();
    }
    for (Path file : all.subList(1, all.size())) {
      Files.copy(file, to.resolve(from.relativize(file).toString()));
    }
  }
}

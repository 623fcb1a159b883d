package org.lukou.index.lucene.internal.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.tests.mockfile.FilterFileChannel;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.index.lucene.internal.pack.ByteSink;

class AppendLogTest {

  private static final int FRAME = Frames.HEADER + 8;

  @TempDir private Path directory;

  private final ByteSink sink = new ByteSink();

  private void add(AppendLog log, long... numbers) throws IOException {
    for (long number : numbers) {
      sink.clear();
      sink.writeLong(number);
      log.add(sink);
    }
    log.sync();
  }

  private static List<Long> read(AppendLog log) throws Exception {
    List<Long> numbers = new ArrayList<>();
    log.read(
        0,
        new AppendLog.Reader() {
          @Override
          public void beginFile() {}

          @Override
          public void read(byte[] record, boolean isBehindDamage) {
            numbers.add((long) record[0]);
          }
        });
    return numbers;
  }

  private Path onlyFile() throws IOException {
    List<Path> files =
        new LogFiles(directory).all().stream().filter(file -> file.toFile().length() > 0).toList();
    assertEquals(1, files.size());
    return files.get(0);
  }

  @Test
  void whatIsBehindADamagedRecordIsReadAndGoesOn() throws Exception {
    try (AppendLog log = AppendLog.open(directory)) {
      add(log, 1, 2, 3, 4, 5);
    }
    Path file = onlyFile();
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < 4 * FRAME; at += 3) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x55;
      Files.write(file, damaged);
      try (AppendLog log = AppendLog.open(directory)) {
        List<Long> expected = new ArrayList<>(List.of(1L, 2L, 3L, 4L, 5L));
        expected.remove(at / FRAME);
        assertEquals(expected, read(log), "byte " + at);
        add(log, 6);
        expected.add(6L);
        assertEquals(expected, read(log), "byte " + at);
        log.dropBefore(whole.length + 1L); // of this round
      }
      Path kept = file.resolveSibling(file.getFileName() + ".damaged");
      assertTrue(Files.exists(kept));
      assertEquals(-1, Arrays.mismatch(damaged, Files.readAllBytes(kept)));
      clear();
    }
  }

  private void clear() throws IOException {
    for (Path path : new LogFiles(directory).all()) {
      Files.delete(path);
    }
  }

  @Test
  void whateverIsTornOffTheEndTheWholeRecordsBeforeItAreThere() throws Exception {
    try (AppendLog log = AppendLog.open(directory)) {
      add(log, 1, 2, 3);
    }
    Path file = onlyFile();
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      try (AppendLog log = AppendLog.open(directory)) {
        assertEquals(List.of(1L, 2L, 3L).subList(0, length / FRAME), read(log));
        add(log, 9);
      }
      try (AppendLog log = AppendLog.open(directory)) {
        List<Long> all = read(log);
        assertEquals(length / FRAME + 1, all.size());
        assertEquals(9, all.get(all.size() - 1));
      }
      clear();
    }
  }

  @Test
  void aMissingFileIsToldWithItsPlace() throws Exception {
    try (AppendLog log = AppendLog.open(directory)) {
      add(log, 1);
      Path first = onlyFile();
      log.rotate();
      add(log, 2);
      log.rotate();
      add(log, 3);
      Files.delete(new LogFiles(directory).all().get(1));
      IOException e = assertThrows(IOException.class, () -> read(log));
      assertTrue(e.getMessage().contains("gap"), e.getMessage());
      assertTrue(Files.exists(first));
    }
  }

  /** A disk on which, when told so, nothing can be brought to its place or cut. */
  private static final class Disk extends FilterFileSystemProvider {
    private boolean isBroken;

    Disk(FileSystem below) {
      super("broken://", below);
    }

    @Override
    public FileChannel newFileChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      return new FilterFileChannel(super.newFileChannel(path, options, attributes)) {
        @Override
        public void force(boolean metadata) throws IOException {
          refuse();
          super.force(metadata);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
          refuse();
          return super.truncate(size);
        }

        private void refuse() throws IOException {
          if (isBroken) {
            throw new IOException("the disk is broken");
          }
        }
      };
    }
  }

  @Test
  void afterAFailedFsyncTheLogGoesOnInANewFileAndTheRefusedRecordsNeverComeBack() throws Exception {
    Disk disk = new Disk(directory.getFileSystem());
    Path broken = disk.wrapPath(directory);
    try (AppendLog log = AppendLog.open(broken)) {
      add(log, 1, 2);
      for (int round = 0; round < 3; round++) {
        disk.isBroken = true;
        assertThrows(IOException.class, () -> add(log, 7, 8));
        assertThrows(IOException.class, () -> add(log, 7));
        disk.isBroken = false;
        int files = new LogFiles(directory).all().size();
        add(log, 3 + round);
        assertTrue(new LogFiles(directory).all().size() >= files);
      }
      assertEquals(List.of(1L, 2L, 3L, 4L, 5L), read(log));
    }
    Path first = new LogFiles(directory).all().get(0);
    assertTrue(Files.size(first) > 2 * FRAME, "the refused records are still in the old file");
    try (AppendLog log = AppendLog.open(directory)) {
      assertEquals(List.of(1L, 2L, 3L, 4L, 5L), read(log));
      assertFalse(Files.exists(first.resolveSibling(first.getFileName() + ".damaged")));
    }
  }
}

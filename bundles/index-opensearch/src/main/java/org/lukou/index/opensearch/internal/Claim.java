package org.lukou.index.opensearch.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.lukou.api.index.IndexException;

/**
 * A directory that belongs to one index on the cluster, and to one process at a time.
 *
 * @param id the name by which the cluster knows it, kept in the directory's file {@code cluster-id}
 * @param lock held as long as it is open
 */
record Claim(String id, FileChannel lock) implements AutoCloseable {

  /**
   * Takes a directory, or makes it.
   *
   * @throws IndexException if somebody has it
   */
  static Claim of(Path directory) throws IOException, IndexException {
    Files.createDirectories(directory);
    FileChannel lock =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock.tryLock() != null) {
        return new Claim(id(directory.resolve("cluster-id")), lock);
      }
    } catch (OverlappingFileLockException e) {
      // this process has it
    } catch (IOException e) {
      lock.close();
      throw e;
    }
    lock.close();
    throw new IndexException(
        "the index in %s is in use by another process; end that first".formatted(directory));
  }

  private static String id(Path file) throws IOException {
    if (!Files.exists(file)) {
      Path part = file.resolveSibling(file.getFileName() + ".part");
      Files.writeString(part, UUID.randomUUID().toString());
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file).strip();
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}

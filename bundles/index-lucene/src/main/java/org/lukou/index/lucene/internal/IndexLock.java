package org.lukou.index.lucene.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.lukou.api.index.IndexException;

/** Sees to it that an index is open once, among all processes. */
record IndexLock(FileChannel file) implements AutoCloseable {

  /**
   * Takes the lock of a directory.
   *
   * @throws IndexException if somebody has it
   */
  static IndexLock of(Path directory) throws IOException, IndexException {
    FileChannel file =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (file.tryLock() != null) {
        return new IndexLock(file);
      }
    } catch (OverlappingFileLockException e) {
      // this process has it
    }
    file.close();
    throw new IndexException(
        "the index in %s is in use by another process; end that first".formatted(directory));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

package org.lukou.index.lucene.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * How an index is kept.
 *
 * @param checkpointBytes Lucene commits whenever the log has grown by so many bytes
 * @param checkpointEvery and so long after the last time, if anything came
 * @param reserveBytes what is left free on the disk, for Lucene's own needs
 * @param lucene opens the directory in which Lucene is
 */
record Settings(long checkpointBytes, Duration checkpointEvery, long reserveBytes, Opener lucene) {

  /** What an index has unless a test wants it otherwise. */
  static final Settings USUAL =
      new Settings(32 << 20, Duration.ofMinutes(10), 64 << 20, FSDirectory::open);

  /** Opens a directory for Lucene. */
  interface Opener {
    Directory open(Path path) throws IOException;
  }

  Settings withCheckpointBytes(long bytes) {
    return new Settings(bytes, checkpointEvery, reserveBytes, lucene);
  }

  Settings withCheckpointEvery(Duration every) {
    return new Settings(checkpointBytes, every, reserveBytes, lucene);
  }

  Settings withReserveBytes(long bytes) {
    return new Settings(checkpointBytes, checkpointEvery, bytes, lucene);
  }

  Settings withLucene(Opener opener) {
    return new Settings(checkpointBytes, checkpointEvery, reserveBytes, opener);
  }
}

package org.lukou.cluster;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.ignite.Ignite;
import org.apache.ignite.IgniteException;
import org.apache.ignite.lang.IgniteCallable;
import org.apache.ignite.resources.IgniteInstanceResource;

/** A worker's question to a driver: a part of a file, named by its digest. */
final class FilePart implements IgniteCallable<byte[]> {

  /** The most bytes of an answer; a shorter one is the file's last. */
  static final int BYTES = 1 << 20;

  private static final long serialVersionUID = 1L;

  private final String sha256;
  private final long offset;
  @IgniteInstanceResource private transient Ignite ignite;

  FilePart(String sha256, long offset) {
    this.sha256 = sha256;
    this.offset = offset;
  }

  /** Returns the bytes, on a thread of the driver; none if it does not offer the file. */
  @Override
  public byte[] call() {
    Path place = NodeParts.of(ignite).files().get(sha256);
    if (place == null) {
      return null;
    }
    try (RandomAccessFile file = new RandomAccessFile(place.toFile(), "r")) {
      byte[] part = new byte[BYTES];
      file.seek(offset);
      int read = 0;
      for (int n = 0; read < BYTES && n >= 0; n = file.read(part, read, BYTES - read)) {
        read += n;
      }
      return Arrays.copyOf(part, read);
    } catch (IOException e) {
      throw new IgniteException(place + " cannot be read: " + e);
    }
  }
}

package org.lukou.index.lucene.internal.log;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import org.lukou.index.lucene.internal.pack.ByteSink;

/**
 * Records in files, each in a frame ({@link Frames}). A file is named by the position in the whole
 * log at which it begins, and ends where the next one begins. One thread.
 */
public final class AppendLog implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("org.lukou.index.lucene");

  private final LogFiles files;
  private final CRC32C checksum = new CRC32C();
  private ByteBuffer waiting = buffer(1 << 16);
  private FileChannel file; // null after it could not be written
  private long base;
  private long position;

  /** Takes what is found in the log. */
  public interface Reader {
    /** A file begins. */
    void beginFile();

    /**
     * Takes a record; the array is its own.
     *
     * @param isBehindDamage whether records of this file before it were damaged
     */
    void read(byte[] record, boolean isBehindDamage) throws IOException, InterruptedException;
  }

  private AppendLog(LogFiles files) {
    this.files = files;
  }

  /**
   * Opens a log to append to its end. What a crash left behind of an unfinished frame there is set
   * aside in a file that ends in {@code .torn}.
   *
   * @throws IOException if it cannot be read or written
   */
  public static AppendLog open(Path directory) throws IOException {
    Files.createDirectories(directory);
    AppendLog log = new AppendLog(new LogFiles(directory));
    List<Path> all = log.files.all();
    if (!all.isEmpty()) {
      log.findEnd(all.get(all.size() - 1));
    }
    log.begin();
    return log;
  }

  private void findEnd(Path last) throws IOException {
    byte[] bytes = Files.readAllBytes(last);
    Frames frames = new Frames(bytes, bytes.length).toEnd();
    position = LogFiles.base(last) + frames.position();
    if (frames.hasRemaining()) {
      LogFiles.setAside(last, bytes, frames.position());
    }
  }

  /**
   * Reads what is in the log from a position on. A log that ends before it goes on there. Damaged
   * records are told to the system's log, and their file is kept as one that ends in {@code
   * .damaged}; what is behind them is read.
   *
   * @param from a position at which a file begins
   * @throws IOException if a file is missing
   */
  public void read(long from, Reader reader) throws IOException, InterruptedException {
    if (position < from) {
      position = from;
      begin();
    }
    dropBefore(from);
    List<Path> all = files.all();
    long read = from;
    for (int i = 0; i < all.size(); i++) {
      if (LogFiles.base(all.get(i)) != read) {
        throw new IOException(
            "the log has a gap: %s begins at %d, what was read before ends at %d"
                .formatted(all.get(i), LogFiles.base(all.get(i)), read));
      }
      long end = i + 1 < all.size() ? LogFiles.base(all.get(i + 1)) : position;
      read += read(all.get(i), (int) (end - read), reader);
    }
  }

  /** Returns how many bytes of a file there are, up to a length. */
  private int read(Path path, int length, Reader reader) throws IOException, InterruptedException {
    byte[] bytes = Files.readAllBytes(path);
    int there = Math.min(length, bytes.length);
    Frames frames = new Frames(bytes, there);
    boolean isDamaged = false;
    reader.beginFile();
    while (frames.hasRemaining()) {
      byte[] record = frames.next();
      if (record != null) {
        reader.read(record, isDamaged);
      } else {
        isDamaged = true;
        int from = frames.position();
        int to = frames.skipDamage() ? frames.position() : there;
        tellDamage(path, bytes, from, to);
        if (to == there) {
          break;
        }
      }
    }
    return there;
  }

  /** Tells what cannot be read, and keeps the whole file, as it will be deleted some time. */
  private static void tellDamage(Path path, byte[] bytes, int from, int to) throws IOException {
    Path kept = path.resolveSibling(path.getFileName() + ".damaged");
    Files.write(kept, bytes);
    LOG.log(
        Level.WARNING,
        "the log of the index is damaged: bytes {0} to {1} of {2} cannot be read. What is before and"
            + " behind them is there. The file is kept as {3}",
        Integer.toString(from),
        Integer.toString(to),
        path,
        kept);
  }

  private int checksum(byte[] bytes, int length) {
    checksum.reset();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }

  /** Adds a record to those that the next {@link #sync} brings to the disk. */
  public void add(ByteSink record) {
    if (waiting.remaining() < Frames.HEADER + record.size()) {
      ByteBuffer larger = buffer(2 * (waiting.position() + Frames.HEADER + record.size()));
      larger.put(waiting.flip());
      waiting = larger;
    }
    waiting.putInt(Frames.MARKER);
    waiting.putInt(record.size());
    waiting.putInt(checksum(record.array(), record.size()));
    waiting.put(record.array(), 0, record.size());
  }

  /** Returns how many bytes wait for the next {@link #sync}. */
  public int waiting() {
    return waiting.position();
  }

  /** Forgets the records that wait. */
  public void forget() {
    waiting.clear();
  }

  /**
   * Brings the added records to the disk, all or none.
   *
   * @throws IOException if that fails; the log is as it was before they were added, and goes on in
   *     a new file, as after a failed fsync nobody knows what of the old one is on disk
   */
  public void sync() throws IOException {
    waiting.flip();
    int length = waiting.remaining();
    try {
      if (file == null) {
        begin();
      }
      while (waiting.hasRemaining()) {
        file.write(waiting);
      }
      file.force(false);
      position += length;
    } catch (IOException e) {
      abandon();
      throw e;
    } finally {
      waiting.clear();
    }
  }

  private void abandon() {
    if (file != null) {
      try (FileChannel left = file) {
        file = null;
        left.truncate(position - base);
      } catch (IOException e) {
        // what is too long ends where the next file begins
      }
    }
  }

  /** Returns the position after the last record on disk. */
  public long position() {
    return position;
  }

  /** Returns how many bytes of records are in its files. */
  public long size() throws IOException {
    return position - LogFiles.base(files.all().get(0));
  }

  /**
   * Goes on in a new file.
   *
   * @throws IOException if that is not possible; it goes on in the old one then
   */
  public void rotate() throws IOException {
    if (file == null || position > base) {
      begin();
    }
  }

  private void begin() throws IOException {
    FileChannel next = files.create(position);
    if (file != null) {
      file.close();
    }
    file = next;
    base = position;
  }

  /** Deletes the files that begin before a position; any thread. */
  public void dropBefore(long before) throws IOException {
    files.dropBefore(before);
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocateDirect(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}

package org.lukou.index.lucene.internal.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.lukou.index.lucene.internal.pack.ByteSink;

/**
 * Records in files, each a frame: its length (4 bytes, the lowest first), the CRC-32C of its bytes
 * (RFC 3720, appendix B.4), its bytes. A file is named by the position in the whole log at which it
 * begins. One thread.
 */
public final class AppendLog implements AutoCloseable {

  private static final int HEADER = 2 * Integer.BYTES;
  private static final String SUFFIX = ".log";

  private final Path directory;
  private final CRC32C checksum = new CRC32C();
  private ByteBuffer waiting = buffer(1 << 16);
  private FileChannel file;
  private long base;
  private long position;

  /** Takes a record that was found in the log. */
  public interface Reader {
    /** Takes it; the array is its own. */
    void read(byte[] record) throws IOException;
  }

  private AppendLog(Path directory) {
    this.directory = directory;
  }

  /**
   * Opens a log, reads what is in it from a position on, and is ready to append. What a crash left
   * behind of an unfinished frame at the very end is set aside in a file that ends in {@code
   * .torn}.
   *
   * @param from a position at which a file begins, or at which a new log begins
   * @throws IOException if a file is missing, is damaged before the end of the log, or cannot be
   *     read
   */
  public static AppendLog open(Path directory, long from, Reader reader) throws IOException {
    Files.createDirectories(directory);
    AppendLog log = new AppendLog(directory);
    log.position = from;
    log.dropBefore(from);
    List<Path> files = log.files();
    for (Path path : files) {
      log.replay(path, path.equals(files.get(files.size() - 1)), reader);
    }
    log.rotate();
    return log;
  }

  private void replay(Path path, boolean last, Reader reader) throws IOException {
    if (base(path) != position) {
      throw new IOException(
          "the log has a gap: %s begins at %d, what was read before ends at %d"
              .formatted(path, base(path), position));
    }
    byte[] bytes = Files.readAllBytes(path);
    ByteBuffer frames = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    byte[] record = next(frames);
    while (record != null) {
      position += HEADER + record.length;
      reader.read(record);
      record = next(frames);
    }
    if (frames.hasRemaining()) {
      if (!last) {
        throw new IOException(
            "the log is damaged: %s at byte %d".formatted(path, frames.position()));
      }
      setAside(path, bytes, frames.position());
    }
  }

  private static void setAside(Path path, byte[] bytes, int whole) throws IOException {
    Path torn = path.resolveSibling(path.getFileName() + ".torn");
    Files.write(torn, Arrays.copyOfRange(bytes, whole, bytes.length));
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.truncate(whole);
      channel.force(true);
    }
  }

  /** Returns the next record, null if there is no whole one. */
  private byte[] next(ByteBuffer frames) {
    if (frames.remaining() < HEADER) {
      return null;
    }
    int length = frames.getInt(frames.position());
    int expected = frames.getInt(frames.position() + Integer.BYTES);
    if (length <= 0 || length > frames.remaining() - HEADER) {
      return null;
    }
    byte[] record = new byte[length];
    frames.get(frames.position() + HEADER, record);
    if (checksum(record, length) != expected) {
      return null;
    }
    frames.position(frames.position() + HEADER + length);
    return record;
  }

  private int checksum(byte[] bytes, int length) {
    checksum.reset();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }

  /** Adds a record to those that the next {@link #sync} brings to the disk. */
  public void add(ByteSink record) {
    if (waiting.remaining() < HEADER + record.size()) {
      ByteBuffer larger = buffer(2 * (waiting.position() + HEADER + record.size()));
      larger.put(waiting.flip());
      waiting = larger;
    }
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
   * @throws IOException if that fails; the log is as it was before they were added
   */
  public void sync() throws IOException {
    waiting.flip();
    int length = waiting.remaining();
    try {
      while (waiting.hasRemaining()) {
        file.write(waiting);
      }
      file.force(false);
      position += length;
    } catch (IOException e) {
      file.truncate(position - base);
      file.position(position - base);
      throw e;
    } finally {
      waiting.clear();
    }
  }

  /** Returns the position after the last record on disk. */
  public long position() {
    return position;
  }

  /** Goes on in a new file. */
  public void rotate() throws IOException {
    Path path = directory.resolve(String.format(Locale.ROOT, "%019d%s", position, SUFFIX));
    FileChannel next = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (file != null) {
      file.close();
    }
    file = next;
    base = position;
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true); // so that the file is found after a crash
    }
  }

  /** Deletes the files that begin before a position; any thread. */
  public void dropBefore(long before) throws IOException {
    for (Path path : files()) {
      if (base(path) < before) {
        Files.delete(path);
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(path -> path.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  private static long base(Path path) throws IOException {
    String name = path.getFileName().toString();
    try {
      return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
    } catch (NumberFormatException e) {
      throw new IOException(path + " is no file of the log; move it away", e);
    }
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocateDirect(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

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

  /** Takes what is found in the log. */
  public interface Reader {
    /** A file begins. */
    void beginFile();

    /** Takes a record; the array is its own. */
    void read(byte[] record) throws IOException, InterruptedException;
  }

  private AppendLog(Path directory) {
    this.directory = directory;
  }

  /**
   * Opens a log to append to its end. What a crash left behind of an unfinished frame there is set
   * aside in a file that ends in {@code .torn}.
   *
   * @throws IOException if it cannot be read or written
   */
  public static AppendLog open(Path directory) throws IOException {
    Files.createDirectories(directory);
    AppendLog log = new AppendLog(directory);
    List<Path> files = log.files();
    if (!files.isEmpty()) {
      log.findEnd(files.get(files.size() - 1));
    }
    log.rotate();
    return log;
  }

  private void findEnd(Path last) throws IOException {
    byte[] bytes = Files.readAllBytes(last);
    ByteBuffer frames = frames(bytes);
    while (next(frames) != null) {
      // until there is no whole one any more
    }
    position = base(last) + frames.position();
    if (frames.hasRemaining()) {
      setAside(last, bytes, frames.position());
    }
  }

  /**
   * Reads what is in the log from a position on. An empty log begins there.
   *
   * @param from a position at which a file begins
   * @throws IOException if a file is missing or damaged
   */
  public void read(long from, Reader reader) throws IOException, InterruptedException {
    if (position == 0 && from > 0) {
      position = from;
      rotate();
    }
    dropBefore(from);
    long read = from;
    for (Path path : files()) {
      if (base(path) != read) {
        throw new IOException(
            "the log has a gap: %s begins at %d, what was read before ends at %d"
                .formatted(path, base(path), read));
      }
      reader.beginFile();
      read += read(path, reader);
    }
  }

  private int read(Path path, Reader reader) throws IOException, InterruptedException {
    ByteBuffer frames = frames(Files.readAllBytes(path));
    for (byte[] record = next(frames); record != null; record = next(frames)) {
      reader.read(record);
    }
    if (frames.hasRemaining()) {
      throw new IOException("the log is damaged: %s at byte %d".formatted(path, frames.position()));
    }
    return frames.position();
  }

  private static ByteBuffer frames(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
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

  /** Returns how many bytes of records are in its files. */
  public long size() throws IOException {
    return position - base(files().get(0));
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

package org.lukou.race.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Cell;
import org.lukou.race.cell.RaceJson;
import org.lukou.race.result.CellRecord;

/**
 * Finished cells in a directory, each in a file under its key that appears when it is complete.
 * What is there stays; so whoever asks first, this process, an earlier one or another machine that
 * shares the directory, runs a cell for all. Thread-safe.
 */
public final class CellStore {

  private final Path directory;

  private CellStore(Path directory) {
    this.directory = directory;
  }

  /**
   * Opens a store.
   *
   * @param directory where the files are; created if it is missing
   * @throws RaceException if it cannot be
   */
  public static CellStore open(Path directory) throws RaceException {
    try {
      Files.createDirectories(directory);
      return new CellStore(directory);
    } catch (IOException e) {
      throw new RaceException(
          "results cannot be kept in %s: %s. Choose another directory with --out"
              .formatted(directory, e),
          e);
    }
  }

  /**
   * Returns what became of a cell if it has come to its end before. A file that is damaged, or is
   * another cell's, counts as none.
   *
   * @throws RaceException if the directory cannot be read
   */
  public Optional<CellRecord> find(Cell cell) throws RaceException {
    String key = cell.key();
    Path file = file(key);
    try {
      CellRecord found = RaceJson.mapper().readValue(Files.readAllBytes(file), CellRecord.class);
      return found.finished() && found.cell().key().equals(key)
          ? Optional.of(CellRecord.finished(cell, found.result(), found.timing(), found.warnings()))
          : Optional.empty();
    } catch (NoSuchFileException | JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new RaceException("%s cannot be read: %s".formatted(file, e), e);
    }
  }

  /**
   * Keeps a finished cell; on disk when the call returns. A failed one is not kept, so that it is
   * tried again.
   *
   * @throws RaceException if it cannot be written
   */
  public void keep(CellRecord record) throws RaceException {
    if (!record.finished()) {
      return;
    }
    Path file = file(record.cell().key());
    try {
      Path part = Files.createTempFile(directory, "part-", ".json");
      try {
        write(part, RaceJson.mapper().writeValueAsBytes(record));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new RaceException("%s cannot be written: %s".formatted(file, e), e);
    }
  }

  private static void write(Path part, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private Path file(String key) {
    return directory.resolve(key + ".json");
  }
}

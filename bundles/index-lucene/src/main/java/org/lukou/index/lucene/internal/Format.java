package org.lukou.index.lucene.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.lukou.index.lucene.internal.store.Rebuild;

/**
 * The version of what is in the directory of an index, in a file {@code format}; version 1 had
 * none. Lucene's part of an older version is written anew beside the old one; once it is on disk,
 * the file says so, and the old part is deleted. The log of every version is read as it is.
 */
final class Format {

  static final int PRESENT = 2;

  private static final int FIRST = 1;
  private static final String FILE = "format";

  private Format() {}

  /** Where the parts of an index of the present version are. */
  record Place(Path directory, Path lucene) {}

  /**
   * Makes sure that an index has the present version.
   *
   * @throws IOException if it has a later one, and nothing was touched, or cannot be read or
   *     written
   */
  static Place present(Path directory, Settings settings) throws IOException {
    int version = version(directory);
    if (version > PRESENT) {
      throw new IOException(
          "it has the format %d, and this version reads up to %d. Use the version that wrote it; nothing was changed"
              .formatted(version, PRESENT));
    }
    Path lucene = lucene(directory, PRESENT);
    if (version < PRESENT) {
      rebuild(lucene(directory, version), lucene, version, settings);
    }
    if (version < PRESENT || !Files.exists(directory.resolve(FILE))) {
      say(directory);
    }
    for (int old = FIRST; old < PRESENT; old++) {
      delete(lucene(directory, old));
    }
    return new Place(directory, lucene);
  }

  private static int version(Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    if (!Files.exists(file)) {
      boolean isNew = !Files.exists(directory.resolve("log"));
      return isNew ? PRESENT : FIRST;
    }
    String text = Files.readString(file).strip();
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IOException("%s says \"%s\" instead of a number".formatted(file, text), e);
    }
  }

  private static Path lucene(Path directory, int version) {
    return directory.resolve(version == FIRST ? "lucene" : "lucene-" + version);
  }

  private static void rebuild(Path old, Path fresh, int version, Settings settings)
      throws IOException {
    delete(fresh); // what a crash left of the last try
    if (!Files.exists(old)) {
      return;
    }
    try (Directory from = settings.lucene().open(old)) {
      Rebuild.copy(from, settings.lucene().open(fresh), version, PRESENT);
    }
  }

  private static void say(Path directory) throws IOException {
    Path draft = directory.resolve(FILE + ".new");
    byte[] text = (PRESENT + "\n").getBytes(StandardCharsets.US_ASCII);
    try (FileChannel file =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(text));
      file.force(true);
    }
    Files.move(draft, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  private static void delete(Path part) throws IOException {
    if (!Files.exists(part)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(part)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}

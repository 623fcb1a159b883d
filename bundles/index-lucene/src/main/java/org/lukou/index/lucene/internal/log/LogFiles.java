package org.lukou.index.lucene.internal.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files of a log, each named by the position at which it begins.
 *
 * @param directory where they are
 */
record LogFiles(Path directory) {

  private static final String SUFFIX = ".log";

  /** Returns all, in the order of their positions. */
  List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(path -> path.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  /** Returns the position at which a file begins. */
  static long base(Path path) throws IOException {
    String name = path.getFileName().toString();
    try {
      return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
    } catch (NumberFormatException e) {
      throw new IOException(path + " is no file of the log; move it away", e);
    }
  }

  /** Makes the file of a position, in place of one in which nothing counts. */
  FileChannel create(long position) throws IOException {
    Path path = directory.resolve(String.format(Locale.ROOT, "%019d%s", position, SUFFIX));
    Files.deleteIfExists(path);
    FileChannel file =
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true); // so that the file is found after a crash
      return file;
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Deletes those that begin before a position. */
  void dropBefore(long before) throws IOException {
    for (Path path : all()) {
      if (base(path) < before) {
        Files.delete(path);
      }
    }
  }

  /** Keeps the end of a file in another one, and cuts it off. */
  static void setAside(Path path, byte[] bytes, int whole) throws IOException {
    Path torn = path.resolveSibling(path.getFileName() + ".torn");
    Files.write(torn, Arrays.copyOfRange(bytes, whole, bytes.length));
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.truncate(whole);
      channel.force(true);
    }
  }
}

package org.lukou.cli.search;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.lukou.api.index.Index;
import org.lukou.cli.run.RunException;

/** Takes out of an index what it holds, and tells what room that frees. */
public final class Deletion {

  private Deletion() {}

  /**
   * Deletes, and waits until it is done.
   *
   * @throws RunException if it is not
   */
  public static void of(Holdings holdings, Index index) throws RunException {
    try {
      Void unused = index.delete(holdings.query()).get();
    } catch (ExecutionException e) {
      throw new RunException("nothing was deleted: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunException("interrupted before the deletion was done", e);
    }
  }

  /** Tells how much room an index takes now that it is closed. */
  public static void tellRoom(long bytesBefore, Path directory, PrintWriter out)
      throws RunException {
    out.printf(
        "%s: %s before, %s now%n",
        directory, megabytes(bytesBefore), megabytes(bytesIn(directory)));
  }

  /** Returns how many bytes the files in a directory are, 0 if they are kept elsewhere. */
  public static long bytesIn(Path directory) throws RunException {
    if (!Files.isDirectory(directory)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(Deletion::size).sum();
    } catch (IOException | UncheckedIOException e) {
      throw new RunException("%s cannot be read: %s".formatted(directory, e.getMessage()), e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0; // it has gone meanwhile
    }
  }

  /** Returns a number of bytes in words. */
  public static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.2f MB", bytes / 1e6);
  }
}

package org.lukou.traffic.sim.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * The reference data. It stands beside the repository, or where the system property {@code
 * lukou.shared} says; tests that need it are skipped where it is missing.
 */
public final class SharedData {
  private SharedData() {}

  /** Returns the directory with the data, or skips the running test. */
  public static Path directory() {
    Path found = find();
    Assumptions.assumeTrue(
        found != null,
        "SKIPPED: no reference data (set -Dlukou.shared=<dir> or put 'shared' beside the repository)");
    return found;
  }

  private static Path find() {
    String told = System.getProperty("lukou.shared");
    if (told != null) {
      return Path.of(told);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path shared = at.resolve("shared");
      if (Files.isDirectory(shared.resolve("data").resolve("traces"))) {
        return shared;
      }
    }
    return null;
  }

  /** Returns a file below the data directory. */
  public static Path data(String name) {
    return directory().resolve("data").resolve(name);
  }

  /** Opens a file, unpacking it if its name ends in {@code .gz}. */
  public static InputStream open(Path file) {
    try {
      InputStream in = Files.newInputStream(file);
      return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the lines of a file. */
  public static List<String> lines(Path file) {
    try (InputStream in = open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

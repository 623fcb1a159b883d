package org.lukou.race.published;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The public data sets and what the reference makes of them. They stand in a directory {@code
 * shared} beside the repository, or where the system property {@code lukou.shared} says; tests that
 * need them are skipped, with a message, where they are missing.
 */
final class SharedData {

  private SharedData() {}

  /** Returns the directory, or skips the running test. */
  static Path directory() {
    Path found = find();
    if (found == null) {
      String message =
          "SKIPPED: no public data sets (set -Dlukou.shared=DIR, or put 'shared' beside the"
              + " repository): the published table is NOT checked";
      System.err.println(message);
      Assumptions.abort(message);
    }
    return found;
  }

  private static Path find() {
    String told = System.getProperty("lukou.shared");
    if (told != null) {
      return Path.of(told);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path shared = at.resolve("shared");
      if (Files.isDirectory(shared.resolve("data"))) {
        return shared;
      }
    }
    return null;
  }
}

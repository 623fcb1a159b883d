package org.lukou.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The bundles that join a run beside its profile's. */
final class Drops {

  private Drops() {}

  /**
   * Returns the bundles that lie in a directory, which is made if there is none.
   *
   * @throws RunException if it cannot be used
   */
  static List<Path> in(Path deploy) throws RunException {
    try {
      Files.createDirectories(deploy);
      try (Stream<Path> files = Files.list(deploy)) {
        return files
            .filter(file -> file.getFileName().toString().matches("[^.].*\\.jar"))
            .filter(Files::isRegularFile)
            .map(file -> file.toAbsolutePath().normalize())
            .sorted()
            .toList();
      }
    } catch (IOException e) {
      throw new RunException(
          "%s cannot be used for deployment: %s. Name a directory.".formatted(deploy, e), e);
    }
  }

  /**
   * Returns the bundles that were dropped into an earlier run before it began.
   *
   * @throws RunException if one of them is gone, or has other bytes
   */
  static List<Path> of(JsonNode record) throws RunException {
    List<Path> drops = new ArrayList<>();
    for (JsonNode bundle : record.path("bundles")) {
      if (bundle.path("artifact").isNull()) {
        drops.add(drop(bundle));
      }
    }
    return drops;
  }

  private static Path drop(JsonNode bundle) throws RunException {
    Path jar = Path.of(bundle.path("location").asText());
    if (Files.isRegularFile(jar) && FileDigest.of(jar).equals(bundle.path("sha256").asText())) {
      return jar;
    }
    throw new RunException(
        "the bundle %s of that run came from %s, which is gone or has other bytes now; put it back"
            .formatted(bundle.path("symbolicName").asText(), jar));
  }
}

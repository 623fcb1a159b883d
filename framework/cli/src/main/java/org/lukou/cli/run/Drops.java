package org.lukou.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The bundles that join a run beside its profile's. */
public final class Drops {

  private Drops() {}

  /**
   * Returns the bundles that lie in a directory, which is made if there is none.
   *
   * @throws RunException if it cannot be used
   */
  static List<Path> in(Path deploy) throws RunException {
    try {
      Files.createDirectories(deploy);
      return jars(deploy);
    } catch (IOException e) {
      throw new RunException(
          "%s cannot be used for deployment: %s. Name a directory.".formatted(deploy, e), e);
    }
  }

  /**
   * Returns the bundles at a place that a user names: one jar, or every jar in a directory.
   *
   * @throws RunException if there is none
   */
  public static List<Path> at(Path place) throws RunException {
    try {
      if (Files.isRegularFile(place)) {
        return List.of(place.toAbsolutePath().normalize());
      }
      List<Path> jars = Files.isDirectory(place) ? jars(place) : List.of();
      if (!jars.isEmpty()) {
        return jars;
      }
    } catch (IOException e) {
      throw new RunException("%s cannot be read: %s".formatted(place, e.getMessage()), e);
    }
    throw new RunException(
        "there is no bundle at %s. Build it first (mvn package), or correct the path."
            .formatted(place));
  }

  private static List<Path> jars(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[^.].*\\.jar"))
          .filter(Files::isRegularFile)
          .map(file -> file.toAbsolutePath().normalize())
          .sorted()
          .toList();
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

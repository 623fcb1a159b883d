package org.lukou.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lukou.runtime.profile.ArtifactId;
import org.lukou.runtime.profile.ProfileException;

/**
 * Where the jars of bundles lie: directories laid out as Maven repositories, the first that has a
 * jar wins. Thread-safe.
 *
 * @param roots the directories, which need not exist
 */
public record BundleRepository(List<Path> roots) {

  /** Copies the list. */
  public BundleRepository {
    roots = List.copyOf(roots);
  }

  /**
   * Returns the jar of a bundle.
   *
   * @throws ProfileException if no root has it; the message lists where it was looked for
   */
  public Path locate(ArtifactId id) throws ProfileException {
    for (Path root : roots) {
      Path jar = root.resolve(id.jar());
      if (Files.isRegularFile(jar)) {
        return jar;
      }
    }
    throw new ProfileException(missing(id));
  }

  /** Locates several bundles, in their order. The message tells of all that are missing. */
  Map<ArtifactId, Path> locateAll(List<ArtifactId> ids) throws ProfileException {
    Map<ArtifactId, Path> jars = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (ArtifactId id : ids) {
      try {
        jars.put(id, locate(id));
      } catch (ProfileException e) {
        missing.add(e.getMessage());
      }
    }
    if (!missing.isEmpty()) {
      throw new ProfileException(String.join(System.lineSeparator(), missing));
    }
    return jars;
  }

  private String missing(ArtifactId id) {
    String places =
        roots.stream()
            .map(root -> root.resolve(id.jar()).toString())
            .collect(Collectors.joining(" and as "));
    return "Bundle "
        + id
        + " was not found"
        + (roots.isEmpty() ? ": no repository was given" : "; it was looked for as " + places)
        + ". Build it with \"./mvnw package\", correct its coordinates, or name the repository that"
        + " has it with --repository.";
  }
}

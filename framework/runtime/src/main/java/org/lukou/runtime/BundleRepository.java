package org.lukou.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    return find(id).orElseThrow(() -> new ProfileException(missing(List.of(id))));
  }

  /** Locates several bundles, in their order. The message tells of all that are missing. */
  Map<ArtifactId, Path> locateAll(List<ArtifactId> ids) throws ProfileException {
    Map<ArtifactId, Path> jars = new LinkedHashMap<>();
    List<ArtifactId> missing = new ArrayList<>();
    for (ArtifactId id : ids) {
      find(id).ifPresentOrElse(jar -> jars.put(id, jar), () -> missing.add(id));
    }
    if (!missing.isEmpty()) {
      throw new ProfileException(missing(missing));
    }
    return jars;
  }

  private Optional<Path> find(ArtifactId id) {
    return roots.stream()
        .map(root -> root.resolve(id.jar()))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private String missing(List<ArtifactId> ids) {
    String bundles = ids.stream().map(ArtifactId::toString).collect(Collectors.joining(", "));
    return (ids.size() == 1 ? "Bundle " + bundles + " was" : "Bundles " + bundles + " were")
        + " not found: "
        + (roots.isEmpty() ? "no repository was given" : "there is no " + places(ids.get(0)))
        + ". Build with \"./mvnw package\", correct the coordinates, or name the repository that has"
        + " the jar with --repository.";
  }

  private String places(ArtifactId id) {
    return roots.stream()
        .map(root -> root.resolve(id.jar()).toString())
        .collect(Collectors.joining(" and no "));
  }
}

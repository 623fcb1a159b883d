package org.lukou.runtime.profile;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The Maven coordinates of a bundle.
 *
 * @param group for example {@code org.lukou}
 * @param artifact for example {@code traffic-sim}
 * @param version for example {@code 0.1.0-SNAPSHOT}
 */
public record ArtifactId(String group, String artifact, String version) {

  private static final Pattern PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  /** Checks that no part can leave the repository's directory. */
  public ArtifactId {
    if (!isPart(group) || !isPart(artifact) || !isPart(version)) {
      throw new IllegalArgumentException(
          "\"" + group + ":" + artifact + ":" + version + "\" is not group:artifact:version");
    }
  }

  /**
   * Reads {@code group:artifact:version}.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static ArtifactId parse(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("\"" + text + "\" is not group:artifact:version");
    }
    return new ArtifactId(parts[0], parts[1], parts[2]);
  }

  /** Returns where the jar lies below the root of a Maven repository. */
  public Path jar() {
    return Path.of(group.replace('.', '/'), artifact, version, artifact + "-" + version + ".jar");
  }

  /** Returns {@code group:artifact}, which a profile may name once. */
  public String unversioned() {
    return group + ":" + artifact;
  }

  @Override
  public String toString() {
    return group + ":" + artifact + ":" + version;
  }

  private static boolean isPart(String text) {
    return PART.matcher(text).matches() && !text.contains("..");
  }
}

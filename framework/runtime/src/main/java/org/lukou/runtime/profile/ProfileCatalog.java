package org.lukou.runtime.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The profiles of one directory: each in a directory of its own that bears its name. */
public final class ProfileCatalog {

  private static final String FILE = "profile.json";

  private final Path directory;

  /** The catalog of a directory, which need not exist. */
  public ProfileCatalog(Path directory) {
    this.directory = directory;
  }

  /** Returns the names of the profiles, sorted; empty if there is no such directory. */
  public List<String> names() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(entry -> Files.isRegularFile(entry.resolve(FILE)))
          .map(entry -> entry.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Returns a line for each profile, in the order of {@link #names}; reads every file. */
  public List<ProfileSummary> summaries() {
    return names().stream().map(this::summary).toList();
  }

  /**
   * Finds a profile by its name, or by the path of its file or directory.
   *
   * @throws ProfileException if there is none; the message lists what exists
   */
  public Path find(String nameOrPath) throws ProfileException {
    if (names().contains(nameOrPath)) {
      return directory.resolve(nameOrPath).resolve(FILE);
    }
    Path path = Path.of(nameOrPath);
    if (Files.isRegularFile(path)) {
      return path;
    }
    if (Files.isRegularFile(path.resolve(FILE))) {
      return path.resolve(FILE);
    }
    throw new ProfileException(unknown(nameOrPath));
  }

  private ProfileSummary summary(String name) {
    Path file = directory.resolve(name).resolve(FILE);
    try {
      return new ProfileSummary(name, file, ProfileReader.read(file).description());
    } catch (ProfileException e) {
      return new ProfileSummary(name, file, "(unusable: " + e.getMessage() + ")");
    }
  }

  private String unknown(String name) {
    List<String> names = names();
    String known =
        names.isEmpty()
            ? "there are no profiles in " + directory.toAbsolutePath().normalize()
            : "the profiles in "
                + directory.toAbsolutePath().normalize()
                + " are "
                + String.join(", ", names);
    return "There is no profile \""
        + name
        + "\": "
        + known
        + "."
        + Suggestion.didYouMean(name, names)
        + " Name one of them, or give the path of a "
        + FILE
        + " or of its directory.";
  }
}

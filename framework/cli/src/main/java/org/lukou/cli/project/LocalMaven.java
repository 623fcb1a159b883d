package org.lukou.cli.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lukou.cli.run.Home;
import org.lukou.cli.run.RunException;

/**
 * The user's local Maven repository, in which a plugin's build finds the API and its contract
 * tests: those of this installation are put there as {@code mvn install} would do it, without
 * running Maven. Files with the same bytes are left alone; others are replaced in one step each.
 *
 * @param directory the repository
 */
public record LocalMaven(Path directory) {

  /** Maven's own property for the place of the repository. */
  private static final String PROPERTY = "maven.repo.local";

  private static final Pattern SETTING =
      Pattern.compile("<localRepository>\\s*([^<]+?)\\s*</localRepository>");

  /**
   * Returns the repository that Maven uses for this user: the system property {@code
   * maven.repo.local}, what {@code ~/.m2/settings.xml} says, or {@code ~/.m2/repository}.
   */
  public static LocalMaven ofUser() throws RunException {
    String property = System.getProperty(PROPERTY);
    if (property != null) {
      return new LocalMaven(Path.of(property));
    }
    Path home = Path.of(System.getProperty("user.home"));
    Path settings = home.resolve(".m2/settings.xml");
    try {
      Matcher setting =
          SETTING.matcher(Files.isRegularFile(settings) ? Files.readString(settings) : "");
      return new LocalMaven(
          setting.find()
              ? Path.of(setting.group(1).replace("${user.home}", home.toString()))
              : home.resolve(".m2/repository"));
    } catch (IOException e) {
      throw new RunException("%s cannot be read: %s".formatted(settings, e.getMessage()), e);
    }
  }

  /**
   * Puts the API and the contract tests of an installation there.
   *
   * @return whether anything was new
   * @throws RunException if the installation is not built, or the repository cannot be written
   */
  public boolean install(Home home, String version) throws RunException {
    boolean changed = false;
    for (Map.Entry<String, Path> file : files(home.directory(), version).entrySet()) {
      changed |= put(file.getValue(), directory.resolve(file.getKey()));
    }
    return changed;
  }

  private static Map<String, Path> files(Path home, String version) {
    Map<String, Path> files = new LinkedHashMap<>();
    files.put(place("lukou", version, "pom"), home.resolve("pom.xml"));
    files.put(place("plugin-api", version, "pom"), home.resolve("plugin-api/pom.xml"));
    for (String module : new String[] {"api", "tck"}) {
      Path from = home.resolve("plugin-api").resolve(module);
      files.put(place(module, version, "pom"), from.resolve("pom.xml"));
      files.put(
          place(module, version, "jar"),
          from.resolve("target/%s-%s.jar".formatted(module, version)));
    }
    return files;
  }

  private static String place(String artifact, String version, String extension) {
    return "org/lukou/%1$s/%2$s/%1$s-%2$s.%3$s".formatted(artifact, version, extension);
  }

  private static boolean put(Path from, Path to) throws RunException {
    if (!Files.isRegularFile(from)) {
      throw new RunException(
          "%s is missing; build Lukou with ./mvnw package and try again".formatted(from));
    }
    try {
      if (Files.isRegularFile(to) && Files.mismatch(from, to) < 0) {
        return false;
      }
      Files.createDirectories(to.getParent());
      Path part = Files.createTempFile(to.getParent(), to.getFileName().toString(), ".part");
      Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      throw new RunException(
          "the local Maven repository cannot be written (%s); make it writable, or name another with LUKOU_JAVA_OPTIONS=-D%s=DIR"
              .formatted(e, PROPERTY),
          e);
    }
  }
}

package org.lukou.cli.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lukou.runtime.profile.ProfileCatalog;

/**
 * Where this installation keeps its parts. The launcher script passes the directory in the system
 * property {@code lukou.home}; without it, it is the current directory.
 *
 * @param directory the root of the installation
 */
public record Home(Path directory) {

  /** The system property with the root of the installation. */
  public static final String PROPERTY = "lukou.home";

  /** Returns the home of this process. */
  public static Home current() {
    return new Home(Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath().normalize());
  }

  /** Returns the profiles that come with the installation. */
  public ProfileCatalog profiles() {
    return new ProfileCatalog(directory.resolve("testbed-profiles"));
  }

  /** Returns where bundles are looked for: what the user names first, then the build's own. */
  public List<Path> repositories(List<Path> named) {
    List<Path> roots = new ArrayList<>(named);
    roots.add(directory.resolve("testbed-profiles/target/repository"));
    Path local = Path.of(System.getProperty("user.home"), ".m2", "repository");
    if (Files.isDirectory(local)) {
      roots.add(local);
    }
    return roots;
  }

  /** Returns where new versions of bundles are dropped. */
  public Path deployDirectory() {
    return directory.resolve("deploy");
  }
}

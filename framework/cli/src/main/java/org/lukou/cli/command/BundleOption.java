package org.lukou.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lukou.api.control.ControllerName;
import org.lukou.cli.run.Drops;
import org.lukou.cli.run.RunException;
import org.lukou.runtime.osgi.Offers;
import picocli.CommandLine.Option;

/** Bundles that a user brings as files; a profile need not know of them. */
public final class BundleOption {

  @Option(
      names = "--bundle",
      paramLabel = "JAR",
      description =
          "A bundle that joins those of the profile, or replaces the one of the same name: a jar,"
              + " or a directory with jars, for example my-policy/target. Repeatable.")
  private List<Path> given = new ArrayList<>();

  /**
   * Returns the jars, in the order in which they were given.
   *
   * @throws RunException if one is not there, or a directory has none
   */
  public List<Path> jars() throws RunException {
    List<Path> jars = new ArrayList<>();
    for (Path path : given) {
      jars.addAll(Drops.at(path));
    }
    return jars;
  }

  /**
   * Returns the names of the algorithms that the bundles declare, sorted, without starting them.
   *
   * @throws RunException if one of the bundles cannot be read
   */
  public SortedSet<String> controllers() throws RunException {
    SortedSet<String> names = new TreeSet<>();
    for (Path jar : jars()) {
      try {
        names.addAll(Offers.names(jar, ControllerName.NAMESPACE));
      } catch (IOException e) {
        throw new RunException(
            "--bundle %s cannot be read: %s. Build it again.".formatted(jar, e.getMessage()), e);
      }
    }
    return names;
  }
}

package org.lukou.cluster;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.apache.ignite.Ignite;
import org.apache.ignite.IgniteException;
import org.apache.ignite.Ignition;
import org.apache.ignite.configuration.IgniteConfiguration;
import org.lukou.race.RaceException;

/** Starts nodes, and says why one could not in words for a user. */
final class NodeStart {

  private NodeStart() {}

  /**
   * Starts a node and waits until it has joined.
   *
   * @param directory where small files are kept
   * @param role what makes it a worker or a driver
   * @throws RaceException if it cannot join
   */
  static Ignite at(ClusterAddress address, Path directory, UnaryOperator<IgniteConfiguration> role)
      throws RaceException {
    try {
      return Ignition.start(role.apply(NodeConfiguration.of(address, directory)));
    } catch (IgniteException | LinkageError e) {
      throw new RaceException(
          "the cluster at %s cannot be joined from %s: %s"
              .formatted(address, address.host(), reason(e)),
          e);
    }
  }

  private static String reason(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    if (failure instanceof LinkageError) {
      return "this Java was started without the options in framework/cluster/java-options; start Lukou with its launcher";
    }
    return String.valueOf(deepest.getMessage())
        .lines()
        .findFirst()
        .orElse("")
        .replaceAll("\\.+$", "");
  }
}

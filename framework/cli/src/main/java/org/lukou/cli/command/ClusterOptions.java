package org.lukou.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.lukou.cluster.ClusterAddress;
import org.lukou.race.RaceException;
import picocli.CommandLine.Option;

/** Where a cluster of workers is. */
public final class ClusterOptions {

  private static final String THIS_MACHINE = "127.0.0.1";

  @Option(
      names = "--workers",
      paramLabel = "HOST[:PORT]",
      split = ",",
      description = "Machines with workers; a few of them will do. Default: this machine.")
  private List<String> members = new ArrayList<>();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "The address of this machine that the others reach. Default: 127.0.0.1, this machine only."
              + " Whoever reaches it can run code here: use a network of your own.")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      description =
          "The first of the ten ports on which workers find each other. Default: "
              + ClusterAddress.USUAL_PORT
              + ".")
  private Integer port;

  /** Returns whether any of them was given. */
  boolean given() {
    return host != null || port != null || !members.isEmpty();
  }

  /**
   * Returns the address.
   *
   * @throws RaceException if the port is out of range
   */
  ClusterAddress address() throws RaceException {
    try {
      return new ClusterAddress(
          host == null ? THIS_MACHINE : host,
          port == null ? ClusterAddress.USUAL_PORT : port,
          members);
    } catch (IllegalArgumentException e) {
      throw new RaceException("--port: " + e.getMessage(), e);
    }
  }
}

package org.lukou.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.lukou.cluster.ClusterAddress;
import org.lukou.race.RaceException;
import picocli.CommandLine.Option;

/** Where a cluster of workers is. */
public final class ClusterOptions {

  @Option(
      names = "--workers",
      paramLabel = "HOST[:PORT]",
      split = ",",
      description = "Machines with workers; a few of them will do. Default: this machine.")
  private List<String> members = new ArrayList<>();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "The address of this machine that the others reach. Default: 127.0.0.1, this machine only."
              + " Whoever reaches it can run code here: use a network of your own.")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "" + ClusterAddress.USUAL_PORT,
      description =
          "The first of the ten ports on which workers find each other. Default: ${DEFAULT-VALUE}.")
  private int port;

  ClusterAddress address() throws RaceException {
    try {
      return new ClusterAddress(host, port, members);
    } catch (IllegalArgumentException e) {
      throw new RaceException("--port: " + e.getMessage(), e);
    }
  }
}

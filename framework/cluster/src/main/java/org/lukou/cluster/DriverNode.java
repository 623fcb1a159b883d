package org.lukou.cluster;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.ignite.Ignite;
import org.apache.ignite.IgniteClientDisconnectedException;
import org.apache.ignite.IgniteException;
import org.apache.ignite.Ignition;
import org.apache.ignite.cluster.ClusterNode;
import org.apache.ignite.lang.IgniteFuture;
import org.lukou.race.RaceException;

/** A guest of a cluster that sends its workers cells. */
final class DriverNode implements AutoCloseable {

  private final Ignite ignite;

  private DriverNode(Ignite ignite) {
    this.ignite = ignite;
  }

  /**
   * Joins.
   *
   * @param files what workers may ask for, by SHA-256
   * @param directory where small files are kept
   * @throws RaceException if no worker answers
   */
  static DriverNode join(ClusterAddress address, Map<String, Path> files, Path directory)
      throws RaceException {
    try {
      Ignite ignite = NodeStart.at(address, directory, client -> client.setClientMode(true));
      new NodeParts(null, files).putOn(ignite);
      return new DriverNode(ignite);
    } catch (RaceException e) {
      throw new RaceException(
          e.getMessage()
              + ". Start workers with \"lukou worker\", and name their machines with --workers",
          e);
    }
  }

  /**
   * Returns the workers that are there now; none while the connection is lost.
   *
   * @throws RaceException if it will not come back
   */
  List<Worker> workers() throws RaceException {
    try {
      Collection<ClusterNode> nodes = ignite.cluster().forServers().nodes();
      return nodes.stream().map(Worker::of).toList();
    } catch (IgniteClientDisconnectedException e) {
      return List.of();
    } catch (IllegalStateException e) {
      throw new RaceException(
          "this process was cut off from the cluster; what is finished is kept, and the same command goes on",
          e);
    }
  }

  /**
   * Sends a cell to a worker.
   *
   * @return the record as JSON, once it is there
   * @throws IgniteException if it cannot even be sent
   */
  IgniteFuture<String> send(WorkOrder order, Worker worker) {
    String driver = ignite.cluster().localNode().id().toString();
    return ignite
        .compute(ignite.cluster().forNodeId(worker.id()))
        .withNoFailover()
        .callAsync(new CellTask(order.json(), driver));
  }

  @Override
  public void close() {
    Ignition.stop(ignite.name(), true);
  }
}

package org.lukou.cluster;

import java.nio.file.Path;
import org.apache.ignite.configuration.DataRegionConfiguration;
import org.apache.ignite.configuration.DataStorageConfiguration;
import org.apache.ignite.configuration.IgniteConfiguration;
import org.apache.ignite.failure.StopNodeFailureHandler;
import org.apache.ignite.logger.NullLogger;
import org.apache.ignite.spi.communication.tcp.TcpCommunicationSpi;
import org.apache.ignite.spi.discovery.tcp.TcpDiscoverySpi;
import org.apache.ignite.spi.discovery.tcp.ipfinder.vm.TcpDiscoveryVmIpFinder;

/**
 * How Ignite is used: discovery and calls only. It holds no data, writes nothing but small files
 * into a directory of ours, listens on no port but those two services need, takes no classes from
 * others, and says nothing.
 */
final class NodeConfiguration {

  /** A node that is not heard for so long is given up by the others. */
  static final long SILENCE_MILLIS = 10_000;

  private static final long SMALLEST_REGION = 10L << 20;
  private static final long JOIN_MILLIS = 15_000;

  private NodeConfiguration() {}

  static IgniteConfiguration of(ClusterAddress address, Path directory) {
    System.setProperty("IGNITE_NO_SHUTDOWN_HOOK", "true"); // whoever starts a node stops it
    System.setProperty("IGNITE_UPDATE_NOTIFIER", "false");
    return new IgniteConfiguration()
        .setWorkDirectory(directory.toAbsolutePath().toString())
        .setGridLogger(new NullLogger())
        .setMetricsLogFrequency(0)
        .setFailureDetectionTimeout(SILENCE_MILLIS)
        .setLocalHost(address.host())
        .setDiscoverySpi(discovery(address))
        .setCommunicationSpi(new TcpCommunicationSpi().setLocalAddress(address.host()))
        .setConnectorConfiguration(null)
        .setClientConnectorConfiguration(null)
        .setPeerClassLoadingEnabled(false)
        .setFailureHandler(new StopNodeFailureHandler())
        .setDataStorageConfiguration(smallStorage());
  }

  private static TcpDiscoverySpi discovery(ClusterAddress address) {
    TcpDiscoverySpi discovery = new TcpDiscoverySpi();
    discovery.setLocalPort(address.port());
    discovery.setLocalPortRange(ClusterAddress.PORTS - 1);
    discovery.setJoinTimeout(JOIN_MILLIS);
    discovery.setIpFinder(new TcpDiscoveryVmIpFinder().setAddresses(address.places()));
    return discovery;
  }

  private static DataStorageConfiguration smallStorage() {
    DataStorageConfiguration storage = new DataStorageConfiguration();
    storage.getSystemDataRegionConfiguration().setInitialSize(SMALLEST_REGION);
    storage.getSystemDataRegionConfiguration().setMaxSize(SMALLEST_REGION);
    return storage.setDefaultDataRegionConfiguration(
        new DataRegionConfiguration()
            .setName("lukou")
            .setInitialSize(SMALLEST_REGION)
            .setMaxSize(SMALLEST_REGION));
  }
}

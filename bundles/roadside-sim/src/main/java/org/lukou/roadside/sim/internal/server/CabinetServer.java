package org.lukou.roadside.sim.internal.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.californium.core.CoapResource;
import org.eclipse.californium.core.CoapServer;
import org.eclipse.californium.core.config.CoapConfig;
import org.eclipse.californium.core.network.CoapEndpoint;
import org.eclipse.californium.core.server.resources.Resource;
import org.eclipse.californium.elements.config.Configuration;
import org.eclipse.californium.scandium.DTLSConnector;
import org.eclipse.californium.scandium.config.DtlsConfig;
import org.eclipse.californium.scandium.config.DtlsConnectorConfig;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.RoadsideSetup.Access;
import org.lukou.coap.wire.Names;
import org.lukou.coap.wire.Security;
import org.lukou.coap.wire.Wire;

/**
 * The sockets of one cabinet: a plain one, and, if somebody may prove who they are, a secure one.
 */
final class CabinetServer implements AutoCloseable {

  /** Nobody has to send more, and nobody may make a cabinet keep more, in bytes. */
  private static final int LARGEST_COMMAND = 2048;

  /** Transfers block by block that a cabinet remembers; the eldest give way to new ones. */
  private static final int MOST_TRANSFERS = 1000;

  private static final long TRANSFER_SECONDS = 30;
  private static final int NOTIFICATIONS_A_CONFIRMABLE_ONE = 10;

  private final CoapServer server;
  private final CoapEndpoint plain;
  private final CoapEndpoint secure;
  private final String host;

  private CabinetServer(CoapServer server, CoapEndpoint plain, CoapEndpoint secure, String host) {
    this.server = server;
    this.plain = plain;
    this.secure = secure;
    this.host = host;
  }

  /**
   * Opens the sockets and answers from now on.
   *
   * @param port of the plain socket; 0 for any
   * @param securePort of the secure one; 0 for any
   * @param resources what it offers; the last two levels of a signal only over DTLS
   */
  static CabinetServer start(
      String host,
      int port,
      int securePort,
      Access access,
      Threads threads,
      List<CoapResource> resources,
      Reachability reachability,
      Counters counters)
      throws DeviceException {
    Configuration configuration = configuration();
    CoapEndpoint plain =
        CoapEndpoint.builder()
            .setConfiguration(configuration)
            .setConnector(
                new FrugalConnector(
                    new InetSocketAddress(host, port), configuration, reachability, counters))
            .build();
    CoapEndpoint secure = secure(configuration, host, securePort, access);
    CoapServer server = new CoapServer(configuration);
    server.setExecutors(threads.protocol(), threads.timers(), true);
    server.addEndpoint(plain);
    if (secure != null) {
      server.addEndpoint(secure);
    }
    resources.forEach(server::add);
    server.setMessageDeliverer(
        new Gate(
            server.getRoot(),
            configuration,
            plain,
            reachability,
            new Rights(access.rights()),
            counters));
    CabinetServer cabinet = new CabinetServer(server, plain, secure, host);
    cabinet.listen(port);
    return cabinet;
  }

  private static Configuration configuration() {
    return Wire.configuration()
        .set(CoapConfig.MID_TRACKER, CoapConfig.TrackerMode.NULL)
        .set(CoapConfig.NOTIFICATION_CHECK_INTERVAL_COUNT, NOTIFICATIONS_A_CONFIRMABLE_ONE)
        .set(CoapConfig.MAX_RESOURCE_BODY_SIZE, LARGEST_COMMAND)
        .set(CoapConfig.MAX_ACTIVE_PEERS, MOST_TRANSFERS)
        .set(CoapConfig.BLOCKWISE_STATUS_LIFETIME, TRANSFER_SECONDS, TimeUnit.SECONDS)
        .set(DtlsConfig.DTLS_ROLE, DtlsConfig.DtlsRole.SERVER_ONLY);
  }

  private static CoapEndpoint secure(
      Configuration configuration, String host, int port, Access access) throws DeviceException {
    if (access.keys().isEmpty() && access.server() == null) {
      return null;
    }
    DtlsConnectorConfig.Builder dtls =
        DtlsConnectorConfig.builder(configuration).setAddress(new InetSocketAddress(host, port));
    if (!access.keys().isEmpty()) {
      Security.accept(dtls, access.keys());
    }
    if (access.server() != null) {
      Security.prove(dtls, access.server());
    }
    return CoapEndpoint.builder()
        .setConfiguration(configuration)
        .setConnector(new DTLSConnector(dtls.build()))
        .build();
  }

  private void listen(int port) throws DeviceException {
    try {
      server.start();
      for (CoapEndpoint endpoint : secure == null ? List.of(plain) : List.of(plain, secure)) {
        if (!endpoint.isStarted()) {
          endpoint.start(); // tells why it could not
        }
      }
    } catch (IOException | IllegalStateException e) {
      close();
      throw new DeviceException(
          "a cabinet cannot listen on %s, port %d%s (%s). Choose another --port, or 0 for any"
              .formatted(host, port, secure == null ? "" : " and the next", e.getMessage()),
          e);
    }
    Resource wellKnown = server.getRoot().getChild(".well-known");
    wellKnown.delete(wellKnown.getChild("core"));
    wellKnown.add(new Links(server.getRoot(), secureLinks()));
  }

  private Map<String, String> secureLinks() {
    Map<String, String> links = new TreeMap<>();
    Resource signal = server.getRoot().getChild(Names.SIGNAL);
    if (secure != null && signal != null) {
      String base = "coaps://%s:%d/%s/".formatted(host, securePort(), Names.SIGNAL);
      links.put(base + Names.COMMAND, Names.COMMAND_TYPE);
      links.put(base + Names.RESET, Names.RESET_TYPE);
    }
    return links;
  }

  int plainPort() {
    return plain.getAddress().getPort();
  }

  /** Returns the port of the secure socket, 0 if there is none. */
  int securePort() {
    return secure == null ? 0 : secure.getAddress().getPort();
  }

  @Override
  public void close() {
    server.destroy();
  }
}

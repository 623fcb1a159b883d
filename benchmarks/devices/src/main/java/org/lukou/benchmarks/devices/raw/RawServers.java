package org.lukou.benchmarks.devices.raw;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.californium.core.CoapResource;
import org.eclipse.californium.core.CoapServer;
import org.eclipse.californium.core.coap.CoAP;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.config.CoapConfig;
import org.eclipse.californium.core.network.CoapEndpoint;
import org.eclipse.californium.core.server.resources.CoapExchange;
import org.eclipse.californium.elements.config.Configuration;
import org.eclipse.californium.elements.util.ExecutorsUtil;
import org.eclipse.californium.elements.util.NamedThreadFactory;
import org.eclipse.californium.scandium.DTLSConnector;
import org.eclipse.californium.scandium.config.DtlsConfig;
import org.eclipse.californium.scandium.config.DtlsConnectorConfig;
import org.lukou.benchmarks.devices.street.Keys;
import org.lukou.coap.wire.Names;
import org.lukou.coap.wire.Security;
import org.lukou.coap.wire.Wire;
import org.lukou.coap.wire.senml.SenmlFormat;

/**
 * Servers made of nothing but the library: as many sockets and resources as cabinets have, fixed
 * content, and nobody is asked who he is.
 */
public final class RawServers implements AutoCloseable {

  private static final int PROTOCOL_THREADS = 2;
  private static final int CONFIRMABLE_EVERY = 10;
  private static final long MAX_AGE_SECONDS = 3;

  private final ScheduledExecutorService protocol =
      ExecutorsUtil.newScheduledThreadPool(PROTOCOL_THREADS, new NamedThreadFactory("raw-server-"));
  private final ScheduledExecutorService timers =
      ExecutorsUtil.newDefaultSecondaryScheduler("raw-server-timer-");
  private final List<CoapServer> servers = new ArrayList<>();
  private final List<CoapEndpoint> plain = new ArrayList<>();
  private final List<Fixed> packs = new ArrayList<>();
  private final List<Fixed> rare = new ArrayList<>();

  /**
   * Starts them.
   *
   * @param count how many
   * @param single how many resources each has below {@code /detectors}
   * @param content what {@code /detectors} answers
   * @param part what the resources below it answer
   */
  public static RawServers start(int count, int single, byte[] content, byte[] part) {
    RawServers raw = new RawServers();
    for (int i = 0; i < count; i++) {
      raw.add(single, content, part);
    }
    return raw;
  }

  private void add(int single, byte[] content, byte[] part) {
    Configuration configuration =
        Wire.configuration()
            .set(CoapConfig.MID_TRACKER, CoapConfig.TrackerMode.NULL)
            .set(CoapConfig.NOTIFICATION_CHECK_INTERVAL_COUNT, CONFIRMABLE_EVERY)
            .set(DtlsConfig.DTLS_ROLE, DtlsConfig.DtlsRole.SERVER_ONLY);
    CoapEndpoint endpoint =
        CoapEndpoint.builder()
            .setConfiguration(configuration)
            .setInetSocketAddress(loopback())
            .build();
    CoapServer server = new CoapServer(configuration);
    server.setExecutors(protocol, timers, true);
    server.addEndpoint(endpoint);
    server.addEndpoint(secure(configuration));
    Fixed pack = new Fixed(Names.DETECTORS, content);
    for (int place = 0; place < single; place++) {
      pack.add(new Fixed("" + place, part));
    }
    server.add(pack);
    server.start();
    servers.add(server);
    plain.add(endpoint);
    packs.add(pack);
  }

  private static CoapEndpoint secure(Configuration configuration) {
    DtlsConnectorConfig.Builder dtls =
        DtlsConnectorConfig.builder(configuration).setAddress(loopback());
    Security.accept(dtls, List.of(Keys.DRIVER));
    return CoapEndpoint.builder()
        .setConfiguration(configuration)
        .setConnector(new DTLSConnector(dtls.build()))
        .build();
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** Returns where they listen in plain. */
  public List<URI> uris() {
    return plain.stream()
        .map(endpoint -> URI.create("coap://127.0.0.1:" + endpoint.getAddress().getPort()))
        .toList();
  }

  /** Lets every server offer one more resource, for {@link #publishRare}. */
  public void offerRare(String name, byte[] content) {
    for (CoapServer server : servers) {
      Fixed resource = new Fixed(name, content);
      server.add(resource);
      rare.add(resource);
    }
  }

  /** Lets every resource that was offered as a rare one notify whoever observes it. */
  public void publishRare() {
    rare.forEach(Fixed::changed);
  }

  /** Lets every {@code /detectors} notify whoever observes it. */
  public void publish() {
    packs.forEach(Fixed::changed);
  }

  @Override
  public void close() {
    servers.forEach(CoapServer::destroy);
    protocol.shutdownNow();
    timers.shutdownNow();
    try {
      protocol.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A resource that always answers the same. */
  private static final class Fixed extends CoapResource {
    private final byte[] content;

    Fixed(String name, byte[] content) {
      super(name);
      this.content = content;
      setObservable(true);
      setObserveType(CoAP.Type.NON);
      getAttributes().setObservable();
      getAttributes().addResourceType(Names.DETECTORS_TYPE);
    }

    @Override
    public void handleGET(CoapExchange exchange) {
      Response response = new Response(ResponseCode.CONTENT);
      response.setPayload(content);
      response.getOptions().setContentFormat(SenmlFormat.CBOR.contentFormat());
      response.getOptions().setMaxAge(MAX_AGE_SECONDS);
      exchange.respond(response);
    }
  }
}

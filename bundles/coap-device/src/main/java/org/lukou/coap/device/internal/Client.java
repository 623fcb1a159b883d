package org.lukou.coap.device.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.californium.core.coap.Option;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.coap.Token;
import org.eclipse.californium.core.coap.option.StandardOptionRegistry;
import org.eclipse.californium.core.config.CoapConfig;
import org.eclipse.californium.core.network.CoapEndpoint;
import org.eclipse.californium.elements.AddressEndpointContext;
import org.eclipse.californium.elements.DtlsEndpointContext;
import org.eclipse.californium.elements.EndpointContext;
import org.eclipse.californium.elements.MapBasedEndpointContext;
import org.eclipse.californium.elements.config.Configuration;
import org.eclipse.californium.elements.util.ExecutorsUtil;
import org.eclipse.californium.elements.util.NamedThreadFactory;
import org.eclipse.californium.scandium.DTLSConnector;
import org.eclipse.californium.scandium.config.DtlsConfig;
import org.eclipse.californium.scandium.config.DtlsConnectorConfig;
import org.lukou.api.device.Credential;
import org.lukou.api.device.DeviceException;
import org.lukou.coap.wire.DirectConnector;
import org.lukou.coap.wire.InlineExecutor;
import org.lukou.coap.wire.Security;
import org.lukou.coap.wire.Wire;

/**
 * The driver's own sockets, plain and secure, and its threads. Answers the Echo option (RFC 9175)
 * of devices by itself. Thread-safe.
 */
final class Client implements AutoCloseable {

  private static final String NAME = "coap-device-";
  private static final int THREADS = 2;
  private static final int END_SECONDS = 2;

  /** With the first second doubled each time, an answer may take 15 s: 5 s each way, and more. */
  private static final int TRIES = 4;

  private static final int ACK_MILLIS = 1_000;

  /** The first second is up to so many times as long: after 18 s there is time for another lot. */
  private static final float ACK_SPREAD = 1.2f;

  private static final int IDLE_SECONDS = 30;
  private static final byte[] NO_ECHO_YET = new byte[8];
  private static final String SECURE = "coaps";

  private final InlineExecutor protocol;
  private final ScheduledExecutorService timers =
      ExecutorsUtil.newDefaultSecondaryScheduler(NAME + "timer-");
  private final Map<Token, Consumer<Response>> observed = new ConcurrentHashMap<>();
  private final Set<String> silent = ConcurrentHashMap.newKeySet();
  private final Set<Waiting> open = ConcurrentHashMap.newKeySet();
  private final CoapEndpoint plain;
  private final CoapEndpoint secure;
  private final Traffic traffic;

  private Client(
      InlineExecutor protocol, CoapEndpoint plain, CoapEndpoint secure, Traffic traffic) {
    this.protocol = protocol;
    this.plain = plain;
    this.secure = secure;
    this.traffic = traffic;
  }

  /** Opens the sockets; {@code credential} is null for a client that proves nothing. */
  static Client open(Credential credential, Traffic traffic) throws DeviceException {
    Configuration configuration =
        Wire.configuration()
            .set(CoapConfig.MID_TRACKER, CoapConfig.TrackerMode.NULL)
            .set(CoapConfig.ACK_TIMEOUT, ACK_MILLIS, TimeUnit.MILLISECONDS)
            .set(CoapConfig.ACK_INIT_RANDOM, ACK_SPREAD)
            .set(CoapConfig.MAX_RETRANSMIT, TRIES - 1)
            .set(DtlsConfig.DTLS_AUTO_HANDSHAKE_TIMEOUT, IDLE_SECONDS, TimeUnit.SECONDS)
            .set(DtlsConfig.DTLS_ROLE, DtlsConfig.DtlsRole.CLIENT_ONLY)
            .set(DtlsConfig.DTLS_VERIFY_SERVER_CERTIFICATES_SUBJECT, false);
    CoapEndpoint secure = secure(configuration, credential);
    InlineExecutor protocol =
        new InlineExecutor(
            ExecutorsUtil.newScheduledThreadPool(THREADS, new NamedThreadFactory(NAME)));
    CoapEndpoint plain =
        CoapEndpoint.builder()
            .setConfiguration(configuration)
            .setConnector(new DirectConnector(null, configuration, protocol))
            .build();
    Client client = new Client(protocol, plain, secure, traffic);
    try {
      for (CoapEndpoint endpoint : client.endpoints()) {
        endpoint.setExecutors(client.protocol, client.timers);
        endpoint.addNotificationListener((request, response) -> client.notified(response));
        endpoint.addInterceptor(traffic);
        endpoint.start();
      }
      return client;
    } catch (IOException e) {
      client.close();
      throw new DeviceException("no socket can be opened for CoAP: " + e.getMessage(), e);
    }
  }

  private static CoapEndpoint secure(Configuration configuration, Credential credential)
      throws DeviceException {
    if (credential == null) {
      return null;
    }
    DtlsConnectorConfig.Builder dtls = DtlsConnectorConfig.builder(configuration);
    if (credential instanceof Credential.SharedKey key) {
      Security.prove(dtls, key);
    } else if (credential instanceof Credential.Certificate certificate) {
      Security.prove(dtls, certificate);
    }
    return CoapEndpoint.builder()
        .setConfiguration(configuration)
        .setConnector(new DTLSConnector(dtls.build()))
        .build();
  }

  private List<CoapEndpoint> endpoints() {
    return Stream.of(plain, secure).filter(endpoint -> endpoint != null).toList();
  }

  /** Returns the threads for whatever the driver does besides. */
  ScheduledExecutorService threads() {
    return protocol;
  }

  /** Returns whether requests can be sent to an address at all. */
  boolean canReach(URI uri) {
    return !SECURE.equals(uri.getScheme()) || secure != null;
  }

  /** Gives up what has been waited for too long; to be called every second or so. */
  void tend() {
    long now = System.nanoTime();
    open.forEach(waiting -> waiting.giveUpIfOverdue(now));
  }

  /** Sends a request. */
  void send(Request request, URI uri, Answer answer) {
    send(request, uri, null, answer);
  }

  /** Sends a request to an address that may want to know first whether it reaches us. */
  void introduce(Request request, URI uri, Answer answer) {
    if (!SECURE.equals(uri.getScheme())) {
      request.getOptions().addOption(new Option(StandardOptionRegistry.ECHO, NO_ECHO_YET));
    }
    send(request, uri, null, answer);
  }

  /** Sends a request that observes; a listener is told of every notification. */
  void observe(Request request, URI uri, Consumer<Response> listener, Answer answer) {
    request.setObserve();
    send(request, uri, listener, answer);
  }

  /** Sends a request; the listener, if there is one, is told of every notification. */
  void send(Request request, URI uri, Consumer<Response> listener, Answer answer) {
    if (!canReach(uri)) {
      answer.failure("a secure connection needs an identity with a key or certificate");
      return;
    }
    try {
      EndpointContext destination = destination(uri);
      request.setURI(uri);
      request.setDestinationContext(destination);
    } catch (UnknownHostException e) {
      answer.failure("the host " + uri.getHost() + " is not known");
      return;
    }
    Waiting waiting = new Waiting(this, request, uri, listener, answer);
    open.add(waiting);
    request.addMessageObserver(waiting);
    try {
      endpoint(uri).sendRequest(request);
    } catch (RuntimeException e) {
      request.setSendError(e);
    }
  }

  /** Forgets an observation, and says so to the device if it is there. */
  void cancel(Token token, URI uri) {
    observed.remove(token);
    endpoint(uri).cancelObservation(token);
    Request goodbye = Request.newGet();
    goodbye.setConfirmable(false);
    goodbye.setToken(token);
    goodbye.setObserveCancel();
    send(goodbye, uri, Answer.IGNORED);
  }

  /** Lets a listener be told of the notifications with a token. */
  void listen(Token token, Consumer<Response> listener) {
    observed.put(token, listener);
  }

  /** Tells nobody any more of the notifications with a token. */
  void forget(Token token) {
    observed.remove(token);
  }

  /** Waits for an answer no longer; returns whether it was waited for until now. */
  boolean settle(Waiting waiting) {
    return open.remove(waiting);
  }

  /** Returns whether anything has come from the peer of a request since a time. */
  boolean hasHeard(Request request, long sinceNanos) {
    return traffic.hasHeard(request.getDestinationContext().getPeerAddress(), sinceNanos);
  }

  /** The next request to an address makes a new session. */
  void renewSession(URI uri) {
    silent.add(uri.getAuthority());
  }

  private void notified(Response response) {
    Consumer<Response> listener = observed.get(response.getToken());
    if (listener != null) {
      listener.accept(response);
    }
  }

  private CoapEndpoint endpoint(URI uri) {
    return SECURE.equals(uri.getScheme()) ? secure : plain;
  }

  /** A peer from which nothing came may have forgotten its session: then a new one is made. */
  private EndpointContext destination(URI uri) throws UnknownHostException {
    boolean coaps = SECURE.equals(uri.getScheme());
    int port = uri.getPort() >= 0 ? uri.getPort() : coaps ? 5684 : 5683;
    EndpointContext address =
        new AddressEndpointContext(
            new InetSocketAddress(InetAddress.getByName(uri.getHost()), port));
    return coaps && silent.remove(uri.getAuthority())
        ? MapBasedEndpointContext.addEntries(
            address, DtlsEndpointContext.ATTRIBUE_HANDSHAKE_MODE_FORCE_FULL)
        : address;
  }

  @Override
  public void close() {
    endpoints().forEach(CoapEndpoint::destroy);
    protocol.shutdownNow();
    timers.shutdownNow();
    try {
      protocol.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
      timers.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

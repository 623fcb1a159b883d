package org.lukou.benchmarks.devices.raw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.MessageObserverAdapter;
import org.eclipse.californium.core.coap.Option;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.coap.Token;
import org.eclipse.californium.core.coap.option.StandardOptionRegistry;
import org.eclipse.californium.core.config.CoapConfig;
import org.eclipse.californium.core.network.CoapEndpoint;
import org.eclipse.californium.elements.AddressEndpointContext;
import org.eclipse.californium.elements.config.Configuration;
import org.eclipse.californium.elements.util.ExecutorsUtil;
import org.eclipse.californium.elements.util.NamedThreadFactory;
import org.lukou.coap.wire.Wire;

/** A client made of nothing but the library: one plain socket. Thread-safe. */
public final class RawClient implements AutoCloseable {

  private final ScheduledExecutorService protocol =
      ExecutorsUtil.newScheduledThreadPool(2, new NamedThreadFactory("raw-client-"));
  private final ScheduledExecutorService timers =
      ExecutorsUtil.newDefaultSecondaryScheduler("raw-client-timer-");
  private final Map<Token, Consumer<Response>> observed = new ConcurrentHashMap<>();
  private final CoapEndpoint endpoint;

  private RawClient(CoapEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** Opens a plain client. */
  public static RawClient plain() {
    Configuration configuration = configuration();
    return start(CoapEndpoint.builder().setConfiguration(configuration).build());
  }

  private static Configuration configuration() {
    return Wire.configuration().set(CoapConfig.MID_TRACKER, CoapConfig.TrackerMode.NULL);
  }

  private static RawClient start(CoapEndpoint endpoint) {
    RawClient client = new RawClient(endpoint);
    endpoint.setExecutors(client.protocol, client.timers);
    endpoint.addNotificationListener((request, response) -> client.notified(response));
    try {
      endpoint.start();
      return client;
    } catch (IOException e) {
      client.close();
      throw new UncheckedIOException(e);
    }
  }

  private void notified(Response response) {
    Consumer<Response> handler = observed.get(response.getToken());
    if (handler != null) {
      handler.accept(response);
    }
  }

  /** Sends a request; the answer is empty if none comes. */
  public CompletableFuture<Optional<Response>> send(Request request, URI uri) {
    CompletableFuture<Optional<Response>> answer = new CompletableFuture<>();
    send(request, uri, response -> answer.complete(Optional.ofNullable(response)));
    return answer;
  }

  /** Sends a request; the handler gets the answer on a thread of the client, or null. */
  public void send(Request request, URI uri, Consumer<Response> handler) {
    request.setURI(uri);
    request.setDestinationContext(
        new AddressEndpointContext(new InetSocketAddress(uri.getHost(), uri.getPort())));
    request.addMessageObserver(
        new MessageObserverAdapter() {
          @Override
          public void onResponse(Response response) {
            handler.accept(response);
          }

          @Override
          public void onCancel() {
            failed();
          }

          @Override
          protected void failed() {
            handler.accept(null);
          }
        });
    endpoint.sendRequest(request);
  }

  /**
   * Asks for a resource. The Echo option (RFC 9175) says that the sender wants to be known, so that
   * a server which wants that answers with a value to repeat, and not in small blocks.
   */
  public Response get(URI uri) {
    return Echo.repeat(
        () -> {
          Request request = Request.newGet();
          request.getOptions().addOption(Echo.NOT_YET);
          return request;
        },
        request -> send(request, uri));
  }

  /** Observes a resource, and returns the first answer. */
  public Response observe(URI uri, Consumer<Response> handler) {
    return Echo.repeat(
        () -> Request.newGet().setObserve(),
        request -> {
          request.addMessageObserver(
              new MessageObserverAdapter() {
                @Override
                public void onReadyToSend() {
                  observed.put(request.getToken(), handler);
                }
              });
          return send(request, uri);
        });
  }

  @Override
  public void close() {
    endpoint.destroy();
    protocol.shutdownNow();
    timers.shutdownNow();
    try {
      protocol.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How a client answers the Echo option. */
  static final class Echo {

    static final Option NOT_YET = new Option(StandardOptionRegistry.ECHO, new byte[8]);

    private static final long PATIENCE_SECONDS = 60;

    private Echo() {}

    static Response repeat(
        Supplier<Request> request, Function<Request, CompletableFuture<Optional<Response>>> send) {
      Response first = await(send.apply(request.get()));
      Optional<Option> echo = of(first);
      if (first.getCode() != ResponseCode.UNAUTHORIZED || echo.isEmpty()) {
        return first;
      }
      Request again = request.get();
      again.getOptions().clearOtherOption(StandardOptionRegistry.ECHO);
      again.getOptions().addOption(echo.get());
      return await(send.apply(again));
    }

    private static Optional<Option> of(Response response) {
      return response.getOptions().getOthers().stream()
          .filter(option -> option.getNumber() == StandardOptionRegistry.ECHO.getNumber())
          .findFirst();
    }

    private static Response await(CompletableFuture<Optional<Response>> answer) {
      return answer
          .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .join()
          .orElseThrow(() -> new IllegalStateException("no answer"));
    }
  }
}

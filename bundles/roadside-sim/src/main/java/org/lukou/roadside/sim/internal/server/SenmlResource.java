package org.lukou.roadside.sim.internal.server;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.eclipse.californium.core.CoapResource;
import org.eclipse.californium.core.coap.CoAP;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.MediaTypeRegistry;
import org.eclipse.californium.core.coap.MessageObserverAdapter;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.server.resources.CoapExchange;
import org.lukou.coap.wire.Names;
import org.lukou.coap.wire.senml.SenmlFormat;

/**
 * A resource whose content is SenML in the format that the request asks for. {@link #publish}
 * belongs to the street's thread.
 */
abstract class SenmlResource extends CoapResource {

  private final Reachability reachability;
  private final Counters counters;
  private final long maxAgeSeconds;

  SenmlResource(
      String name, String type, long maxAgeSeconds, Reachability reachability, Counters counters) {
    super(name);
    this.reachability = reachability;
    this.counters = counters;
    this.maxAgeSeconds = maxAgeSeconds;
    setObservable(true);
    setObserveType(CoAP.Type.NON);
    getAttributes().setObservable();
    getAttributes().addResourceType(type);
    getAttributes().addInterfaceDescription(Names.SENML_INTERFACE);
    getAttributes().addContentType(SenmlFormat.CBOR.contentFormat());
    getAttributes().addContentType(SenmlFormat.JSON.contentFormat());
  }

  /** Returns the content now. Any thread. */
  abstract byte[] encode(SenmlFormat format);

  /** Returns whether those who observe have to be told now. The street's thread. */
  boolean isDue() {
    return true;
  }

  /** Says that the content is another one; tells whoever observes, if that is due. */
  void publish() {
    int observers = isDue() ? getObserverCount() : 0;
    if (observers > 0) {
      counters.add(Counters.NOTIFICATIONS, observers);
      changed();
    }
  }

  @Override
  public void handleGET(CoapExchange exchange) {
    int accept = exchange.getRequestOptions().getAccept();
    Optional<SenmlFormat> format =
        accept == MediaTypeRegistry.UNDEFINED
            ? Optional.of(SenmlFormat.CBOR)
            : SenmlFormat.of(accept);
    if (format.isEmpty()) {
      exchange.respond(ResponseCode.NOT_ACCEPTABLE);
      return;
    }
    Response response = new Response(ResponseCode.CONTENT);
    response.setPayload(encode(format.get()));
    response.getOptions().setContentFormat(format.get().contentFormat());
    response.getOptions().setMaxAge(maxAgeSeconds);
    if (exchange.advanced().getRelation() != null) {
      response.addMessageObserver(new Confirming(exchange.getSourceSocketAddress()));
    }
    exchange.respond(response);
  }

  /** Notes that an observer acknowledges notifications, as it is asked to now and then. */
  private final class Confirming extends MessageObserverAdapter {
    private final InetSocketAddress observer;

    Confirming(InetSocketAddress observer) {
      this.observer = observer;
    }

    @Override
    public void onAcknowledgement() {
      reachability.confirm(observer);
    }
  }
}

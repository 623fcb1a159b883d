package org.lukou.roadside.sim.internal.server;

import java.net.InetSocketAddress;
import org.eclipse.californium.core.coap.BlockOption;
import org.eclipse.californium.core.coap.CoAP.Code;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.network.Endpoint;
import org.eclipse.californium.core.network.Exchange;
import org.eclipse.californium.core.server.ServerMessageDeliverer;
import org.eclipse.californium.core.server.resources.Resource;
import org.eclipse.californium.elements.config.Configuration;
import org.lukou.api.device.Right;

/**
 * Who gets in. Over DTLS: whoever may observe. In plain: everybody may read, but an address that
 * has not shown to be reachable gets no more than three times the bytes of its request back: blocks
 * of 16 bytes, and for everything that cannot be had so, the Echo option first (RFC 9175, 2.4).
 */
final class Gate extends ServerMessageDeliverer {

  /** How many times its own bytes an address may get before it has shown to be reachable. */
  static final int GAIN = 3;

  /** The header, Content-Format, Max-Age, Block2, Size2, and 16 bytes; the token comes besides. */
  private static final int BYTES_OF_SMALL_BLOCK = 4 + 2 + 2 + 2 + 4 + 1 + 16;

  /** The header and the option; the token comes besides. */
  private static final int BYTES_OF_ECHO = 4 + 2 + 8;

  private final Endpoint plain;
  private final Reachability reachability;
  private final Rights rights;
  private final Counters counters;

  Gate(
      Resource root,
      Configuration configuration,
      Endpoint plain,
      Reachability reachability,
      Rights rights,
      Counters counters) {
    super(root, configuration);
    this.plain = plain;
    this.reachability = reachability;
    this.rights = rights;
    this.counters = counters;
  }

  @Override
  protected boolean preDeliverRequest(Exchange exchange) {
    return exchange.getEndpoint() == plain ? holdPlain(exchange) : holdSecure(exchange);
  }

  private boolean holdSecure(Exchange exchange) {
    boolean reads = exchange.getRequest().getCode() == Code.GET;
    if (reads && !rights.allow(Rights.identity(exchange), Right.OBSERVE)) {
      exchange.sendResponse(new Response(ResponseCode.FORBIDDEN));
      return true;
    }
    return false;
  }

  private boolean holdPlain(Exchange exchange) {
    Request request = exchange.getRequest();
    InetSocketAddress peer = request.getSourceContext().getPeerAddress();
    if (reachability.isShown(peer, request) || goesInSmallBlocks(request)) {
      return false;
    }
    counters.count(Counters.ECHOES);
    exchange.sendResponse(
        mayGet(request, BYTES_OF_ECHO)
            ? reachability.ask(peer)
            : new Response(ResponseCode.UNAUTHORIZED));
    return true;
  }

  /** Lets a read go on with the smallest blocks, if the client has not begun with larger ones. */
  private static boolean goesInSmallBlocks(Request request) {
    BlockOption block = request.getOptions().getBlock2();
    boolean reads = request.getCode() == Code.GET && !request.getOptions().hasObserve();
    if (!reads
        || !mayGet(request, BYTES_OF_SMALL_BLOCK)
        || Reachability.asks(request)
        || (block != null && block.getNum() > 0 && block.getSzx() > 0)) {
      return false;
    }
    request.getOptions().setBlock2(0, false, block == null ? 0 : block.getNum());
    return true;
  }

  /** Returns whether an answer of so many bytes, the token not counted, is not too large. */
  private static boolean mayGet(Request request, int bytes) {
    byte[] received = request.getBytes();
    return received != null && bytes + request.getToken().length() <= GAIN * received.length;
  }
}

package org.lukou.coap.device.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.californium.core.coap.CoAP;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.EmptyMessage;
import org.eclipse.californium.core.coap.Message;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.elements.AddressEndpointContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is heard still has our session; whoever is silent may have lost it. */
class TrafficTest {

  private final InetSocketAddress cabinet = address(5684);
  private final Traffic traffic = new Traffic(new Counters());

  private long begun;

  @BeforeEach
  void ask() {
    begun = System.nanoTime();
    Request request = Request.newGet();
    request.setDestinationContext(new AddressEndpointContext(cabinet));
    traffic.sendRequest(request);
  }

  @Test
  void whoHasOnlyBeenAskedHasNotBeenHeard() {
    assertFalse(traffic.hasHeard(cabinet, begun));
    assertFalse(traffic.hasHeard(address(1), begun), "nobody asked it");
  }

  @Test
  void whateverComesIsHeardUntilItIsLongAgo() {
    traffic.receiveResponse(from(cabinet, new Response(ResponseCode.CONTENT)));
    assertTrue(traffic.hasHeard(cabinet, begun));
    long after = System.nanoTime() + 1;
    assertFalse(traffic.hasHeard(cabinet, after));
    traffic.receiveEmptyMessage(from(cabinet, new EmptyMessage(CoAP.Type.ACK)));
    assertTrue(traffic.hasHeard(cabinet, after - 1));
  }

  @Test
  void anotherPeerIsNotTakenForIt() {
    traffic.receiveResponse(from(address(5683), new Response(ResponseCode.CONTENT)));
    assertFalse(traffic.hasHeard(cabinet, begun));
  }

  private static InetSocketAddress address(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private static <M extends Message> M from(InetSocketAddress peer, M message) {
    message.setSourceContext(new AddressEndpointContext(peer));
    return message;
  }
}

package org.lukou.roadside.sim.internal.server;

import org.eclipse.californium.core.CoapResource;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.server.resources.CoapExchange;
import org.lukou.api.device.Right;
import org.lukou.coap.wire.Names;
import org.lukou.roadside.sim.internal.signal.SignalController;

/** Where somebody who has looked at the junction releases its conflict monitor. */
final class ResetResource extends CoapResource {

  private final SignalController controller;
  private final Rights rights;
  private final Counters counters;

  ResetResource(SignalController controller, Rights rights, Counters counters) {
    super(Names.RESET, false);
    this.controller = controller;
    this.rights = rights;
    this.counters = counters;
  }

  @Override
  public void handlePOST(CoapExchange exchange) {
    if (!rights.allow(Rights.identity(exchange.advanced()), Right.MAINTAIN)) {
      exchange.respond(ResponseCode.FORBIDDEN, "a reset needs DTLS and the right maintain");
    } else if (!exchange.advanced().getRequest().isConfirmable()) {
      exchange.respond(ResponseCode.BAD_REQUEST, "a reset has to be confirmable");
    } else {
      counters.count(Counters.RESETS);
      controller.reset();
      exchange.respond(ResponseCode.CHANGED);
    }
  }
}

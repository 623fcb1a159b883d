package org.lukou.roadside.sim.internal.server;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.eclipse.californium.core.CoapResource;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.network.Exchange;
import org.eclipse.californium.core.server.resources.CoapExchange;
import org.lukou.api.device.Right;
import org.lukou.coap.wire.Names;
import org.lukou.coap.wire.SignalCommandMessage;
import org.lukou.coap.wire.senml.SenmlException;
import org.lukou.coap.wire.senml.SenmlFormat;
import org.lukou.roadside.sim.internal.signal.SignalController;
import org.lukou.roadside.sim.internal.signal.Verdict;

/** Where commands arrive: confirmable, over DTLS, from somebody who may. */
final class CommandResource extends CoapResource {

  private final SignalController controller;
  private final DoubleSupplier clock;
  private final Rights rights;
  private final Reachability reachability;
  private final Counters counters;

  CommandResource(
      SignalController controller,
      DoubleSupplier clock,
      Rights rights,
      Reachability reachability,
      Counters counters) {
    super(Names.COMMAND, false);
    this.controller = controller;
    this.clock = clock;
    this.rights = rights;
    this.reachability = reachability;
    this.counters = counters;
  }

  @Override
  public void handlePUT(CoapExchange exchange) {
    Exchange sent = exchange.advanced();
    String identity = Rights.identity(sent);
    if (!rights.allow(identity, Right.ACTUATE)) {
      refuse(exchange, ResponseCode.FORBIDDEN, "commanding needs DTLS and the right actuate");
    } else if (!sent.getRequest().isConfirmable()) {
      refuse(exchange, ResponseCode.BAD_REQUEST, "a command has to be confirmable");
    } else if (!controller.knows(identity)
        && !reachability.isFresh(exchange.getSourceSocketAddress(), sent.getRequest())) {
      counters.count(Counters.ECHOES);
      exchange.respond(reachability.ask(exchange.getSourceSocketAddress()));
    } else {
      command(exchange, identity);
    }
  }

  private void command(CoapExchange exchange, String identity) {
    Optional<SenmlFormat> format = SenmlFormat.of(exchange.getRequestOptions().getContentFormat());
    if (format.isEmpty()) {
      refuse(exchange, ResponseCode.UNSUPPORTED_CONTENT_FORMAT, "a command is SenML: 110 or 112");
      return;
    }
    try {
      double now = clock.getAsDouble();
      SignalCommandMessage message =
          SignalCommandMessage.decode(format.get(), exchange.getRequestPayload(), now);
      answer(exchange, controller.command(identity, message, now - message.givenSeconds()));
    } catch (SenmlException e) {
      counters.count(Counters.MALFORMED);
      refuse(exchange, ResponseCode.BAD_REQUEST, e.getMessage());
    }
  }

  private void answer(CoapExchange exchange, Verdict verdict) {
    switch (verdict.kind()) {
      case ACCEPTED -> {
        counters.count(Counters.ACCEPTED);
        exchange.respond(ResponseCode.CHANGED);
      }
      case OUTDATED -> refuse(exchange, ResponseCode.CONFLICT, verdict.reason());
      case MALFORMED -> refuse(exchange, ResponseCode.BAD_REQUEST, verdict.reason());
      case LATCHED -> refuse(exchange, ResponseCode.SERVICE_UNAVAILABLE, verdict.reason());
    }
  }

  private void refuse(CoapExchange exchange, ResponseCode code, String reason) {
    counters.count(Counters.REFUSED);
    exchange.respond(code, reason);
  }
}

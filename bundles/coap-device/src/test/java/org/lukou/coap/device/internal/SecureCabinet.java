package org.lukou.coap.device.internal;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.californium.core.coap.CoAP.Code;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.MediaTypeRegistry;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.network.CoapEndpoint;
import org.eclipse.californium.core.network.Exchange;
import org.eclipse.californium.core.server.MessageDeliverer;
import org.eclipse.californium.elements.config.Configuration;
import org.eclipse.californium.scandium.DTLSConnector;
import org.eclipse.californium.scandium.config.DtlsConfig;
import org.eclipse.californium.scandium.config.DtlsConnectorConfig;
import org.lukou.api.device.Credential.SharedKey;
import org.lukou.coap.wire.Security;
import org.lukou.coap.wire.SignalCommandMessage;
import org.lukou.coap.wire.Wire;
import org.lukou.coap.wire.senml.SenmlException;
import org.lukou.coap.wire.senml.SenmlFormat;

/** The cabinet of junction {@code j} over DTLS, which answers commands as a test says. */
final class SecureCabinet implements AutoCloseable, MessageDeliverer {

  static final SharedKey KEY = new SharedKey("driver", "00112233445566778899aabbccddeeff");

  private static final long PATIENCE_SECONDS = 20;

  private final CoapEndpoint endpoint;
  private final BlockingQueue<SignalCommandMessage> commands = new LinkedBlockingQueue<>();
  private volatile Function<Request, Response> answer =
      request -> new Response(ResponseCode.CHANGED);

  SecureCabinet() throws Exception {
    Configuration configuration =
        Wire.configuration().set(DtlsConfig.DTLS_ROLE, DtlsConfig.DtlsRole.SERVER_ONLY);
    DtlsConnectorConfig.Builder dtls =
        DtlsConnectorConfig.builder(configuration)
            .setAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Security.accept(dtls, List.of(KEY));
    endpoint =
        CoapEndpoint.builder()
            .setConfiguration(configuration)
            .setConnector(new DTLSConnector(dtls.build()))
            .build();
    endpoint.setMessageDeliverer(this);
    endpoint.start();
  }

  URI uri() {
    return URI.create("coaps://127.0.0.1:" + endpoint.getAddress().getPort());
  }

  /** Answers commands from now on; null is silence. */
  void answer(Function<Request, Response> how) {
    answer = how;
  }

  /** Acknowledges commands from now on without ever answering them. */
  void promise() {
    answer = null;
  }

  /** Returns the next command. */
  SignalCommandMessage next() throws InterruptedException {
    SignalCommandMessage command = commands.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (command == null) {
      throw new AssertionError("no command came");
    }
    return command;
  }

  boolean hasMore() {
    return !commands.isEmpty();
  }

  @Override
  public void deliverRequest(Exchange exchange) {
    Request request = exchange.getRequest();
    if (request.getCode() == Code.PUT && answer == null) {
      exchange.sendAccept();
      return;
    }
    Response response = request.getCode() == Code.PUT ? command(request) : resource(request);
    if (response != null) {
      exchange.sendResponse(response);
    }
  }

  private Response command(Request request) {
    Response response = answer.apply(request); // before a test can see the command, and change it
    try {
      commands.add(
          SignalCommandMessage.decode(SenmlFormat.CBOR, request.getPayload(), Bench.EPOCH));
    } catch (SenmlException e) {
      throw new IllegalStateException(e);
    }
    return response;
  }

  private static Response resource(Request request) {
    return switch (request.getOptions().getUriPathString()) {
      case ".well-known/core" -> links();
      case "detectors" -> ScriptedCabinet.reading(0, 0, 0);
      case "health" -> ScriptedCabinet.uptime(0, 100);
      default -> new Response(ResponseCode.NOT_FOUND);
    };
  }

  private static Response links() {
    String links =
        ScriptedCabinet.links().getPayloadString() + ",</signal/command>;rt=\"lukou.command\"";
    return ScriptedDevice.content(
        MediaTypeRegistry.APPLICATION_LINK_FORMAT, 60, -1, links.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void deliverResponse(Exchange exchange, Response response) {
    throw new IllegalStateException("it asks nothing");
  }

  @Override
  public void close() {
    endpoint.destroy();
  }
}

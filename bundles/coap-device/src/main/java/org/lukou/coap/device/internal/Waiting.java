package org.lukou.coap.device.internal;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.MessageObserverAdapter;
import org.eclipse.californium.core.coap.Option;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.coap.option.StandardOptionRegistry;

/**
 * Waits for the one answer to one request, but not for ever, and repeats the request if the answer
 * asks for an echo (RFC 9175). Thread-safe.
 */
final class Waiting extends MessageObserverAdapter {

  /** How long a request may take, handshake and all; the library itself may never give up. */
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(45);

  /** How long an answer may take that has been promised by an empty acknowledgement. */
  private static final long PROMISED_NANOS = TimeUnit.SECONDS.toNanos(15);

  private final Client client;
  private final Request request;
  private final URI uri;
  private final Consumer<Response> listener;
  private final Answer answer;
  private final long begunNanos = System.nanoTime();
  private volatile long allowedNanos = LONGEST_NANOS;
  private volatile boolean overdue;

  /** Waits on behalf of a client; {@code listener} is null for a request that does not observe. */
  Waiting(Client client, Request request, URI uri, Consumer<Response> listener, Answer answer) {
    super(true);
    this.client = client;
    this.request = request;
    this.uri = uri;
    this.listener = listener;
    this.answer = answer;
  }

  /** Gives the request up if it has taken too long. */
  void giveUpIfOverdue(long nowNanos) {
    if (nowNanos - begunNanos > allowedNanos) {
      overdue = true;
      request.cancel();
    }
  }

  @Override
  public void onReadyToSend() {
    if (listener != null) {
      client.listen(request.getToken(), listener);
    }
  }

  @Override
  public void onAcknowledgement() {
    allowedNanos = System.nanoTime() - begunNanos + PROMISED_NANOS; // it is not repeated any more
  }

  @Override
  public void onResponse(Response response) {
    if (client.settle(this)) {
      byte[] echo = echo(response);
      if (response.getCode() == ResponseCode.UNAUTHORIZED && echo != null) {
        repeat(echo);
      } else {
        answer.response(response);
      }
    }
  }

  private static byte[] echo(Response response) {
    return response.getOptions().getOthers().stream()
        .filter(option -> option.getNumber() == StandardOptionRegistry.ECHO.getNumber())
        .map(Option::getValue)
        .findFirst()
        .orElse(null);
  }

  private void repeat(byte[] echo) {
    Request again = new Request(request.getCode(), request.getType());
    again.setOptions(request.getOptions());
    again.getOptions().clearOtherOption(StandardOptionRegistry.ECHO);
    again.getOptions().addOption(new Option(StandardOptionRegistry.ECHO, echo));
    again.setPayload(request.getPayload());
    forget();
    client.send(again, uri, listener, answer);
  }

  private void forget() {
    if (listener != null && request.getToken() != null) {
      client.forget(request.getToken());
    }
  }

  @Override
  public void onCancel() {
    failed(); // a transfer block by block gives way to a newer one of the same resource
  }

  @Override
  protected void failed() {
    if (client.settle(this)) {
      forget();
      boolean silent = request.isTimedOut() || overdue; // and has not given way to a newer one
      if (silent && !client.hasHeard(request, begunNanos)) { // or else only the network is bad
        client.renewSession(uri);
      }
      answer.failure(reason());
    }
  }

  private String reason() {
    if (request.getSendError() != null) {
      return "cannot be sent (" + request.getSendError().getMessage() + ")";
    }
    return request.isRejected() ? "was rejected" : "no answer";
  }
}

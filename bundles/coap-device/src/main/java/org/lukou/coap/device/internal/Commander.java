package org.lukou.coap.device.internal;

import java.net.URI;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.lukou.api.signal.SignalCommand;
import org.lukou.coap.wire.SignalCommandMessage;
import org.lukou.coap.wire.senml.SenmlFormat;

/**
 * Brings the newest command to one cabinet: one at a time, confirmable, over DTLS, and again until
 * it is answered. It is renewed when it is told that the kernel is alive, and never otherwise.
 */
final class Commander {

  private static final double RENEWAL_SHARE = 1.0 / 3;
  private static final long RETRY_MILLIS = 500;

  private final String junction;
  private final Surroundings here;
  private final AtomicLong sequences;
  private URI address;
  private SignalCommand wanted;
  private boolean unsent;
  private boolean underWay;
  private double acceptedSeconds;
  private String refusal = "";
  private Future<?> retry;

  Commander(String junction, Surroundings here, AtomicLong sequences) {
    this.junction = junction;
    this.here = here;
    this.sequences = sequences;
  }

  /** Says where commands go; a cabinet that has moved, or come back, is told anew. */
  synchronized void attach(URI uri) {
    if (!uri.equals(address)) {
      address = uri;
      unsent = wanted != null;
      pump();
    }
  }

  /** The cabinet has started anew, and knows of nothing. */
  synchronized void restarted() {
    unsent = wanted != null;
    pump();
  }

  synchronized void want(SignalCommand command) {
    wanted = command;
    unsent = true;
    pump();
  }

  /** Renews the lease if a third of it has passed. */
  synchronized void renew(double runSeconds) {
    double age = runSeconds - acceptedSeconds;
    if (wanted != null && !underWay && age >= here.setup().leaseSeconds() * RENEWAL_SHARE) {
      unsent = true;
      pump();
    }
  }

  /** Returns whether the newest command has been answered; also if there is nowhere to send it. */
  synchronized boolean settled() {
    return address == null || !(unsent || underWay);
  }

  /** Returns why the cabinet does not follow, empty if it does. */
  synchronized String refusal() {
    return refusal;
  }

  /** Gives up: nothing is sent any more. */
  synchronized void end() {
    address = null;
    if (retry != null) {
      retry.cancel(false);
    }
  }

  synchronized boolean isUnheard() {
    return wanted != null && address == null;
  }

  String junction() {
    return junction;
  }

  private synchronized void pump() {
    if (address == null || underWay || !unsent) {
      return;
    }
    underWay = true;
    unsent = false;
    here.client().threads().execute(this::send);
  }

  private void send() {
    Request request = Request.newPut();
    URI uri;
    double sentSeconds = here.runSeconds();
    synchronized (this) {
      if (address == null) {
        return; // it has ended meanwhile
      }
      SignalCommandMessage message =
          new SignalCommandMessage(
              here.setup().epochSeconds() + sentSeconds,
              wanted.phase(),
              wanted.interval(),
              wanted.green(),
              wanted.yellow(),
              sequences.incrementAndGet(),
              here.setup().leaseSeconds());
      request.setPayload(message.encode(SenmlFormat.CBOR));
      uri = address;
    }
    request.setConfirmable(true);
    request.getOptions().setContentFormat(SenmlFormat.CBOR.contentFormat());
    here.counters().count(Counters.SENT);
    here.client().send(request, uri, new Outcome(sentSeconds));
  }

  private final class Outcome implements Answer {
    private final double sentSeconds;

    Outcome(double sentSeconds) {
      this.sentSeconds = sentSeconds;
    }

    @Override
    public void response(Response response) {
      boolean accepted = response.getCode() == ResponseCode.CHANGED;
      here.counters().count(accepted ? Counters.ACCEPTED : Counters.REFUSED);
      synchronized (Commander.this) {
        underWay = false;
        boolean late = response.getCode() == ResponseCode.CONFLICT;
        acceptedSeconds = late ? Double.NEGATIVE_INFINITY : sentSeconds; // late: again next time
        refusal = accepted ? "" : response.getCode() + " " + response.getPayloadString();
        pump();
      }
      here.progress().run();
    }

    @Override
    public void failure(String reason) {
      here.counters().count(Counters.TIMEOUTS);
      synchronized (Commander.this) {
        refusal = reason;
        retry = here.client().threads().schedule(this::again, RETRY_MILLIS, TimeUnit.MILLISECONDS);
      }
      here.progress().run();
    }

    private void again() {
      synchronized (Commander.this) {
        underWay = false;
        unsent = true;
        pump();
      }
    }
  }
}

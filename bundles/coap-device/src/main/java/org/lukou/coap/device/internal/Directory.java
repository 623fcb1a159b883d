package org.lukou.coap.device.internal;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.californium.core.WebLink;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.LinkFormat;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;

/** Asks a resource directory (RFC 9176) where devices are, again and again. */
final class Directory {

  private static final String LOOKUP = "/rd-lookup/ep";
  private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long EVERY_NANOS_IN_NEED = TimeUnit.SECONDS.toNanos(2);

  private final URI uri;
  private final Surroundings here;
  private final Consumer<URI> found;
  private final Backoff backoff = new Backoff();
  private long askedNanos = System.nanoTime() - EVERY_NANOS;
  private boolean asking;
  private String trouble = "";

  /** Prepares to ask; {@code found} is told of each address. */
  Directory(URI uri, Surroundings here, Consumer<URI> found) {
    this.uri = uri;
    this.here = here;
    this.found = found;
  }

  /** Asks if it is time; sooner if a device is {@code missing}, which may have moved. */
  void tend(boolean missing) {
    long every = missing ? EVERY_NANOS_IN_NEED : EVERY_NANOS;
    synchronized (this) {
      if (asking || System.nanoTime() - askedNanos < every || !backoff.isDue()) {
        return;
      }
      asking = true;
    }
    Request request = Request.newGet();
    request.setConfirmable(true);
    here.client().introduce(request, uri.resolve(LOOKUP), new Lookup());
  }

  synchronized String trouble() {
    return trouble;
  }

  private synchronized void done(String reason) {
    asking = false;
    trouble = reason;
    if (reason.isEmpty()) {
      askedNanos = System.nanoTime();
      backoff.succeeded();
    } else {
      backoff.failed();
    }
  }

  private final class Lookup implements Answer {
    @Override
    public void response(Response response) {
      try {
        if (response.getCode() != ResponseCode.CONTENT) {
          throw new IllegalArgumentException("answers " + response.getCode());
        }
        for (WebLink link : LinkFormat.parse(response.getPayloadString())) {
          found.accept(URI.create(link.getURI()));
        }
        done("");
      } catch (IllegalArgumentException e) {
        here.counters().count(Counters.MALFORMED);
        done(e.getMessage());
      }
    }

    @Override
    public void failure(String reason) {
      here.counters().count(Counters.TIMEOUTS);
      done(reason);
    }
  }
}

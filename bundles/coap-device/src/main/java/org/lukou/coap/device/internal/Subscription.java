package org.lukou.coap.device.internal;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.MediaTypeRegistry;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.coap.Token;
import org.eclipse.californium.core.observe.NotificationOrder;

/**
 * One resource that is observed (RFC 7641), or polled if it cannot be. Notifications that are
 * doubled, or late (3.4 there), are dropped; one that has been silent for too long is registered
 * anew.
 */
final class Subscription {

  private static final long MARGIN_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long LEAST_POLL_SECONDS = 1;
  private static final int MOST_POLLS_IN_A_ROW = 3;

  private final Client client;
  private final URI uri;
  private final int accept;
  private final Reader reader;
  private final Counters counters;
  private final Backoff backoff = new Backoff();
  private Token token;
  private NotificationOrder order;
  private boolean asking;
  private boolean observed;
  private int pollsInARow;
  private long quietUntilNanos = System.nanoTime();
  private boolean ended;

  /** Who takes the content, on one of the client's threads. */
  interface Reader {
    /** Takes a representation that is fresh for so many seconds. */
    void read(Response response, double maxAgeSeconds);

    /** The resource did not answer, or refused; {@code reason} says why. */
    void failed(String reason, boolean refused);
  }

  /** Prepares to observe; {@code accept} is a Content-Format, or undefined for any. */
  Subscription(Client client, URI uri, int accept, Reader reader, Counters counters) {
    this.client = client;
    this.uri = uri;
    this.accept = accept;
    this.reader = reader;
    this.counters = counters;
  }

  /** Registers, if it is not, or has been silent for too long, and it is time for it. */
  void tend() {
    synchronized (this) {
      if (ended || asking || System.nanoTime() - quietUntilNanos < 0 || !backoff.isDue()) {
        return;
      }
      asking = true;
      if (token != null) {
        counters.count(Counters.REREGISTERED);
        client.cancel(token, uri);
        token = null;
      }
      order = null;
    }
    client.observe(request(), uri, this::notified, new Registering());
  }

  /** Returns whether it has been silent for longer than its content is fresh. */
  synchronized boolean isSilent() {
    return !ended && !asking && System.nanoTime() - quietUntilNanos >= 0;
  }

  /** Asks for the content now. */
  void poll() {
    synchronized (this) {
      if (ended || asking) {
        return;
      }
      asking = true;
    }
    counters.count(Counters.POLLS);
    client.send(request(), uri, new Polling());
  }

  /** Ends it, and tells the device so. */
  synchronized void end() {
    ended = true;
    if (token != null) {
      client.cancel(token, uri);
      token = null;
    }
  }

  private Request request() {
    Request request = Request.newGet();
    request.setConfirmable(true);
    if (accept != MediaTypeRegistry.UNDEFINED) {
      request.getOptions().setAccept(accept);
    }
    return request;
  }

  private void notified(Response response) {
    if (response.getOptions().getObserve() == null) {
      lost();
      return;
    }
    if (isNew(response)) {
      counters.count(Counters.NOTIFICATIONS);
      synchronized (this) {
        pollsInARow = 0;
      }
      take(response);
    } else {
      counters.count(Counters.LATE);
    }
  }

  /** The device has ended the observation: an answer without the option, 4.04 for example. */
  private synchronized void lost() {
    observed = false;
    pollsInARow = 0;
    quietUntilNanos = System.nanoTime();
  }

  private synchronized boolean isNew(Response response) {
    if (order != null && !order.isNew(response)) {
      return false;
    }
    order = new NotificationOrder(response.getOptions().getObserve());
    return true;
  }

  private void take(Response response) {
    long maxAge = response.getOptions().getMaxAge();
    synchronized (this) {
      long seconds = observed ? maxAge : Math.max(LEAST_POLL_SECONDS, maxAge);
      quietUntilNanos =
          System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds) + (observed ? MARGIN_NANOS : 0);
      backoff.succeeded();
    }
    reader.read(response, (double) maxAge);
  }

  private void fail(String reason, boolean refused) {
    synchronized (this) {
      asking = false;
      backoff.failed();
    }
    counters.count(Counters.TIMEOUTS);
    reader.failed(reason, refused);
  }

  private void answered(Response response) {
    if (response.getCode() == ResponseCode.CONTENT) {
      synchronized (this) {
        asking = false;
      }
      take(response);
    } else {
      fail(
          "answers " + response.getCode() + " to GET " + uri.getPath(),
          response.getCode().isClientError());
    }
  }

  private final class Registering implements Answer {
    @Override
    public void response(Response response) {
      synchronized (Subscription.this) {
        observed = response.getOptions().getObserve() != null;
        if (observed) {
          token = response.getToken();
          if (!isNew(response)) {
            asking = false;
            return; // a notification has overtaken its registration
          }
        }
      }
      answered(response);
    }

    @Override
    public void failure(String reason) {
      fail(reason, false);
    }
  }

  private final class Polling implements Answer {
    @Override
    public void response(Response response) {
      answered(response);
      boolean missed;
      synchronized (Subscription.this) {
        missed = observed && ++pollsInARow >= MOST_POLLS_IN_A_ROW;
      }
      if (missed) {
        lost(); // it answers, and yet does not notify: after a new DTLS session, for example
      }
    }

    @Override
    public void failure(String reason) {
      fail(reason, false);
    }
  }
}

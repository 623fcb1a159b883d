package org.lukou.benchmarks.devices.speed;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.lukou.benchmarks.devices.raw.RawClient;

/**
 * Confirmable GETs to many servers at once, several under way to each.
 *
 * @param client who asks
 * @param resources what is asked for, one of each server
 */
record GetFlood(RawClient client, List<URI> resources) {

  private static final int IN_FLIGHT = 8;

  /** Returns how many were answered in a second. */
  double perSecond(int requests) throws InterruptedException {
    Round round = new Round(requests);
    long begin = System.nanoTime();
    for (int i = 0; i < IN_FLIGHT; i++) {
      resources.forEach(round::next);
    }
    round.done.await();
    if (round.failed.get() > 0) {
      throw new IllegalStateException(round.failed + " requests were not answered with content");
    }
    return requests * 1e9 / (System.nanoTime() - begin);
  }

  private final class Round {
    private final AtomicInteger left;
    private final AtomicLong failed = new AtomicLong();
    private final CountDownLatch done;

    Round(int requests) {
      left = new AtomicInteger(requests);
      done = new CountDownLatch(requests);
    }

    void next(URI resource) {
      if (left.getAndDecrement() > 0) {
        client.send(Request.newGet(), resource, response -> answered(resource, response));
      }
    }

    private void answered(URI resource, Response response) {
      if (response == null || response.getCode() != ResponseCode.CONTENT) {
        failed.incrementAndGet();
      }
      done.countDown();
      next(resource);
    }
  }
}

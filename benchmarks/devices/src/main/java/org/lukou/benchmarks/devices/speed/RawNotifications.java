package org.lukou.benchmarks.devices.speed;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.californium.core.coap.Response;
import org.lukou.benchmarks.devices.raw.RawClient;
import org.lukou.benchmarks.devices.raw.RawServers;
import org.lukou.coap.wire.Names;

/**
 * The bare library's notifications: every server sends one, and a handler gets them all. Our
 * cabinets also remind whoever observes them of what their signal shows and how they are, every
 * {@value #RARE_EVERY} s: one message in eleven, each of which costs what a pack costs, and none of
 * which is counted. These servers send the same ones, so that as much is on the wire on both sides.
 */
final class RawNotifications implements AutoCloseable {

  private static final int RARE_EVERY = 20;

  private final RawServers servers;
  private final RawClient client;
  private final Semaphore arrived = new Semaphore(0);
  private final byte[] content;
  private int rounds;

  /**
   * Starts servers and observes them.
   *
   * @param content of a pack
   * @param rare what else a server offers, by name
   */
  RawNotifications(int count, byte[] content, Map<String, byte[]> rare) {
    this.content = content;
    servers = RawServers.start(count, 0, content, content);
    rare.forEach(servers::offerRare);
    client = RawClient.plain();
    for (URI uri : servers.uris()) {
      rare.keySet().forEach(name -> client.observe(uri.resolve("/" + name), unused -> {}));
      client.observe(uri.resolve("/" + Names.DETECTORS), this::take);
    }
  }

  private void take(Response response) {
    if (response.getPayloadSize() != content.length) {
      throw new IllegalStateException("not what was sent");
    }
    arrived.release();
  }

  /** Returns how many reached the handler in a second; the next ones follow when all are there. */
  double perSecond(int steps) throws InterruptedException {
    int count = servers.uris().size();
    long begin = System.nanoTime();
    for (int i = 0; i < steps; i++) {
      servers.publish();
      if (++rounds % RARE_EVERY == 0) {
        servers.publishRare();
      }
      if (!arrived.tryAcquire(count, 60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("notifications were lost");
      }
    }
    return steps * count * 1e9 / (System.nanoTime() - begin);
  }

  @Override
  public void close() {
    client.close();
    servers.close();
  }
}

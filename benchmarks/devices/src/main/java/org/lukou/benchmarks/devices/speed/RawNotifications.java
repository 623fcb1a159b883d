package org.lukou.benchmarks.devices.speed;

import java.net.URI;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.californium.core.coap.Response;
import org.lukou.benchmarks.devices.raw.RawClient;
import org.lukou.benchmarks.devices.raw.RawServers;
import org.lukou.coap.wire.Names;

/** The bare library's notifications: every server sends one, and a handler gets them all. */
final class RawNotifications implements AutoCloseable {

  private final RawServers servers;
  private final RawClient client;
  private final Semaphore arrived = new Semaphore(0);
  private final byte[] content;

  RawNotifications(int count, byte[] content) {
    this.content = content;
    servers = RawServers.start(count, 0, content, content);
    client = RawClient.plain();
    for (URI uri : servers.uris()) {
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
  double perSecond(int rounds) throws InterruptedException {
    int count = servers.uris().size();
    long begin = System.nanoTime();
    for (int i = 0; i < rounds; i++) {
      servers.publish();
      if (!arrived.tryAcquire(count, 60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("notifications were lost");
      }
    }
    return rounds * count * 1e9 / (System.nanoTime() - begin);
  }

  @Override
  public void close() {
    client.close();
    servers.close();
  }
}

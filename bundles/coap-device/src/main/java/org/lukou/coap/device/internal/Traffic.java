package org.lukou.coap.device.internal;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.californium.core.coap.EmptyMessage;
import org.eclipse.californium.core.coap.Message;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.network.interceptors.MessageInterceptor;
import org.lukou.coap.wire.MessageIds;

/**
 * Watches each peer that has been asked something: whether the message ids suffice, in each
 * direction, and when it was heard last. Thread-safe.
 */
final class Traffic implements MessageInterceptor {

  private static final int MOST_PEERS = 100_000;
  private static final long LONG_AGO_NANOS = TimeUnit.HOURS.toNanos(1);

  private final Map<InetSocketAddress, Peer> peers = new ConcurrentHashMap<>();
  private final Counters counters;

  Traffic(Counters counters) {
    this.counters = counters;
  }

  /** What is known of one peer. */
  private static final class Peer {
    private final MessageIds sent = new MessageIds();
    private final MessageIds received = new MessageIds();
    private volatile long heardNanos = System.nanoTime() - LONG_AGO_NANOS;
  }

  /** Returns whether anything has come from a peer since a time of {@link System#nanoTime}. */
  boolean hasHeard(InetSocketAddress address, long sinceNanos) {
    Peer peer = peers.get(address);
    return peer != null && peer.heardNanos - sinceNanos >= 0;
  }

  /** Returns the peers with which more messages are exchanged than there are ids. */
  List<InetSocketAddress> overrun() {
    long now = System.nanoTime();
    return peers.entrySet().stream()
        .filter(
            peer -> peer.getValue().sent.areShort(now) || peer.getValue().received.areShort(now))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public void sendRequest(Request request) {
    if (peers.size() > MOST_PEERS) {
      peers.clear();
    }
    InetSocketAddress to = request.getDestinationContext().getPeerAddress();
    count(peers.computeIfAbsent(to, unused -> new Peer()).sent);
  }

  @Override
  public void receiveResponse(Response response) {
    received(response);
  }

  @Override
  public void receiveRequest(Request request) {
    received(request);
  }

  private void received(Message message) {
    Peer peer = hear(message);
    if (peer != null) {
      count(peer.received);
    }
  }

  private Peer hear(Message message) {
    Peer peer = peers.get(message.getSourceContext().getPeerAddress());
    if (peer != null) {
      peer.heardNanos = System.nanoTime();
    }
    return peer;
  }

  private void count(MessageIds ids) {
    if (ids.use(System.nanoTime())) {
      counters.count(Counters.REUSED_IDS);
    }
  }

  @Override
  public void sendResponse(Response response) {
    // the driver answers nobody
  }

  @Override
  public void sendEmptyMessage(EmptyMessage message) {
    // has the id of what it acknowledges or rejects
  }

  @Override
  public void receiveEmptyMessage(EmptyMessage message) {
    hear(message); // it has the id of what it acknowledges or rejects
  }
}

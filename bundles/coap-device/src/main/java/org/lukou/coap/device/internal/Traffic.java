package org.lukou.coap.device.internal;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.californium.core.coap.EmptyMessage;
import org.eclipse.californium.core.coap.Message;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.network.interceptors.MessageInterceptor;
import org.lukou.coap.wire.MessageIds;

/**
 * Watches whether the message ids suffice, of each peer that has been asked something, in each
 * direction. Thread-safe.
 */
final class Traffic implements MessageInterceptor {

  private static final int MOST_PEERS = 100_000;

  private final Map<InetSocketAddress, Peer> peers = new ConcurrentHashMap<>();
  private final Counters counters;

  Traffic(Counters counters) {
    this.counters = counters;
  }

  private record Peer(MessageIds sent, MessageIds received) {}

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
    count(peers.computeIfAbsent(to, unused -> new Peer(new MessageIds(), new MessageIds())).sent);
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
    Peer peer = peers.get(message.getSourceContext().getPeerAddress());
    if (peer != null) {
      count(peer.received);
    }
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
    // has the id of what it acknowledges or rejects
  }
}

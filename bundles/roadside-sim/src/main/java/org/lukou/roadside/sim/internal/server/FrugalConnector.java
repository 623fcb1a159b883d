package org.lukou.roadside.sim.internal.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.californium.elements.RawData;
import org.eclipse.californium.elements.RawDataChannel;
import org.eclipse.californium.elements.config.Configuration;
import org.lukou.coap.wire.DirectConnector;

/**
 * A plain socket that cannot be used to flood somebody else: an address that has not shown to be
 * reachable is never sent more than three times the bytes that came from it (RFC 9175, 2.4),
 * whoever wants to send them. Keeps count of so many addresses at most; those it has forgotten
 * begin at 0.
 */
final class FrugalConnector extends DirectConnector {

  private static final int MOST_ADDRESSES = 10_000;

  private final Reachability reachability;
  private final Counters counters;
  private final Map<InetSocketAddress, Long> credit =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetSocketAddress, Long> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  FrugalConnector(
      InetSocketAddress address,
      Configuration configuration,
      Reachability reachability,
      Counters counters) {
    super(address, configuration);
    this.reachability = reachability;
    this.counters = counters;
  }

  @Override
  public void setRawDataReceiver(RawDataChannel receiver) {
    super.setRawDataReceiver(
        datagram -> {
          earn(datagram.getInetSocketAddress(), (long) Gate.GAIN * datagram.getSize());
          receiver.receiveData(datagram);
        });
  }

  @Override
  public void send(RawData datagram) {
    InetSocketAddress peer = datagram.getInetSocketAddress();
    if (reachability.wasShown(peer) || spend(peer, datagram.getSize())) {
      super.send(datagram);
    } else {
      counters.count(Counters.WITHHELD);
      datagram.onError(new IOException("too large an answer for an unknown address"));
    }
  }

  private void earn(InetSocketAddress peer, long bytes) {
    synchronized (credit) {
      credit.merge(peer, bytes, Long::sum);
    }
  }

  private boolean spend(InetSocketAddress peer, long bytes) {
    synchronized (credit) {
      long left = credit.getOrDefault(peer, 0L) - bytes;
      if (left >= 0) {
        credit.put(peer, left);
      }
      return left >= 0;
    }
  }
}

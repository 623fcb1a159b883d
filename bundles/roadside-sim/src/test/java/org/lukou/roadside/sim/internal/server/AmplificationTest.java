package org.lukou.roadside.sim.internal.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lukou.roadside.sim.internal.VirtualRoadside;
import org.lukou.roadside.sim.internal.fixture.Datagrams;
import org.lukou.roadside.sim.internal.fixture.Roadsides;
import org.lukou.roadside.sim.internal.fixture.ScriptedStreet;

/** What an address gets that has never shown to be there, in bytes, with all repetitions. */
class AmplificationTest {

  /** Longer than the first repetition of a message takes (RFC 7252, 4.8: up to 3 s). */
  private static final long WATCHED_NANOS = TimeUnit.MILLISECONDS.toNanos(3_500);

  private final List<Sender> senders = new ArrayList<>();

  @Test
  void nobodyGetsMoreThanThreeTimesItsBytesBackBeforeItHasAnswered() throws Exception {
    Datagrams datagrams = new Datagrams(1909);
    List<byte[]> requests = datagrams.plainest();
    for (int i = 0; i < 150; i++) {
      requests.add(datagrams.valid());
      requests.add(datagrams.broken());
    }
    requests.add(datagrams.ping());
    requests.add(HexFormat.of().parseHex("40010001e1ff")); // a critical option of no meaning
    requests.add(HexFormat.of().parseHex("4001000139"));
    try (VirtualRoadside roadside = Roadsides.open(new ScriptedStreet());
        Selector selector = Selector.open()) {
      roadside.step();
      int port = roadside.cabinets().get(0).uri().getPort();
      for (byte[] request : requests) {
        senders.add(new Sender(request, port, selector));
      }
      for (int i = 0; i < 12; i++) {
        roadside.step(); // of which no observer may hear
      }
      receive(selector);
    } finally {
      for (Sender sender : senders) {
        sender.channel.close();
      }
    }
    long answered = senders.stream().filter(sender -> sender.received > 0).count();
    assertTrue(answered > senders.size() / 2, answered + " of " + senders.size() + " answered");
    for (Sender sender : senders) {
      assertTrue(sender.received <= 3 * sender.sent.length, sender::toString);
    }
  }

  private static void receive(Selector selector) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    long end = System.nanoTime() + WATCHED_NANOS;
    for (long left = WATCHED_NANOS; left > 0; left = end - System.nanoTime()) {
      selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
      for (SelectionKey key : selector.selectedKeys()) {
        Sender sender = (Sender) key.attachment();
        buffer.clear();
        sender.channel.read(buffer);
        sender.received += buffer.position();
      }
      selector.selectedKeys().clear();
    }
  }

  private static final class Sender {
    private final byte[] sent;
    private final DatagramChannel channel = DatagramChannel.open();
    private int received;

    Sender(byte[] request, int port, Selector selector) throws IOException {
      sent = request;
      channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, this);
      channel.write(ByteBuffer.wrap(request));
    }

    @Override
    public String toString() {
      return received + " bytes for " + HexFormat.of().formatHex(sent);
    }
  }
}

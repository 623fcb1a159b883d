package org.lukou.roadside.sim.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lukou.roadside.sim.internal.VirtualRoadside;
import org.lukou.roadside.sim.internal.fixture.Datagrams;
import org.lukou.roadside.sim.internal.fixture.Roadsides;
import org.lukou.roadside.sim.internal.fixture.ScriptedStreet;

/** What an address gets that has never shown to be there, in bytes, with all repetitions. */
class AmplificationTest {

  /** Longer than the first repetition of a message takes (RFC 7252, 4.8: up to 3 s). */
  private static final long WATCHED_NANOS = TimeUnit.MILLISECONDS.toNanos(3_500);

  /** Longer than the first repetition of a handshake's message takes: 1 s. */
  private static final long HANDSHAKE_WATCHED_NANOS = TimeUnit.MILLISECONDS.toNanos(2_000);

  /** How many times as long an answer may take on a busy machine. */
  private static final int PATIENCE = 20;

  private static final int GOOD_HELLOS = 33;

  /** Record and handshake header, version, length and a cookie of 32 bytes (RFC 6347, 4.2.1). */
  private static final int HELLO_VERIFY_BYTES = 13 + 12 + 2 + 1 + 32;

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
      send(requests, roadside.cabinets().get(0).uri().getPort(), selector);
      for (int i = 0; i < 12; i++) {
        roadside.step(); // of which no observer may hear
      }
      receive(selector, WATCHED_NANOS, senders.size() / 2);
    }
    assertNobodyGotMoreThanThreeTimesItsBytes();
  }

  /** What asks for a secure connection gets 60 bytes for 67 or more, and nothing besides. */
  @Test
  void whoBeginsAHandshakeGetsNoMoreThanItSentBeforeItHasAnswered() throws Exception {
    Datagrams datagrams = new Datagrams(6347);
    List<byte[]> hellos = new ArrayList<>();
    for (int i = 0; i < GOOD_HELLOS; i++) {
      hellos.add(datagrams.hello(i));
    }
    for (int i = 0; i < 200; i++) {
      hellos.add(datagrams.brokenHello());
      hellos.add(datagrams.noise());
    }
    try (VirtualRoadside roadside = Roadsides.open(new ScriptedStreet());
        Selector selector = Selector.open()) {
      send(hellos, roadside.cabinets().get(0).secureUri().getPort(), selector);
      receive(selector, HANDSHAKE_WATCHED_NANOS, GOOD_HELLOS);
    }
    for (Sender sender : senders.subList(0, GOOD_HELLOS)) {
      assertEquals(HELLO_VERIFY_BYTES, sender.received, sender::toString);
      assertTrue(sender.received <= sender.sent.length, sender::toString);
    }
    assertNobodyGotMoreThanThreeTimesItsBytes();
  }

  private void assertNobodyGotMoreThanThreeTimesItsBytes() {
    for (Sender sender : senders) {
      assertTrue(sender.received <= 3 * sender.sent.length, sender::toString);
    }
  }

  @AfterEach
  void close() throws IOException {
    for (Sender sender : senders) {
      sender.channel.close();
    }
  }

  private void send(List<byte[]> requests, int port, Selector selector) throws IOException {
    for (byte[] request : requests) {
      senders.add(new Sender(request, port, selector));
    }
  }

  /** Receives for a while, and for longer until so many have been answered. */
  private void receive(Selector selector, long nanos, long least) throws IOException {
    for (int i = 0; i == 0 || (i < PATIENCE && answered() < least); i++) {
      receive(selector, nanos);
    }
    assertTrue(answered() >= least, answered() + " of " + senders.size() + " answered");
  }

  private long answered() {
    return senders.stream().filter(sender -> sender.received > 0).count();
  }

  private static void receive(Selector selector, long nanos) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    long end = System.nanoTime() + nanos;
    for (long left = nanos; left > 0; left = end - System.nanoTime()) {
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

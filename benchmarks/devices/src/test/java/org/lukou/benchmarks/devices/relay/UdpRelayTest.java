package org.lukou.benchmarks.devices.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UdpRelayTest {

  private static final int DATAGRAMS = 200;

  private final List<DatagramSocket> sockets = new ArrayList<>();
  private UdpRelay relay;
  private DatagramSocket server;
  private DatagramSocket client;
  private InetSocketAddress port;

  @BeforeEach
  void open() throws IOException {
    relay = UdpRelay.start(42);
    server = socket();
    client = socket();
    port = relay.open(address(server));
  }

  @AfterEach
  void close() {
    relay.close();
    sockets.forEach(DatagramSocket::close);
  }

  @Test
  void bringsDatagramsThereAndBack() throws IOException {
    send(client, 1, port);
    DatagramPacket request = receive(server);
    assertEquals(1, number(request));
    send(server, 2, (InetSocketAddress) request.getSocketAddress());
    DatagramPacket answer = receive(client);
    assertEquals(2, number(answer));
    assertEquals(port, answer.getSocketAddress());
  }

  @Test
  void givesEachClientAnAddressOfItsOwn() throws IOException {
    DatagramSocket other = socket();
    send(client, 1, port);
    send(other, 2, port);
    InetSocketAddress first = (InetSocketAddress) receive(server).getSocketAddress();
    InetSocketAddress second = (InetSocketAddress) receive(server).getSocketAddress();
    assertNotEquals(first, second);
    send(server, 3, first);
    assertEquals(3, number(receive(client)));
    send(server, 4, second);
    assertEquals(4, number(receive(other)));
  }

  @Test
  void standsInFrontOfManyServers() throws IOException {
    DatagramSocket another = socket();
    InetSocketAddress itsPort = relay.open(address(another));
    send(client, 1, port);
    send(client, 2, itsPort);
    assertEquals(1, number(receive(server)));
    assertEquals(2, number(receive(another)));
  }

  @Test
  void changesTheAddressOfItsClients() throws IOException {
    send(client, 1, port);
    InetSocketAddress before = (InetSocketAddress) receive(server).getSocketAddress();
    relay.moveClients();
    send(client, 2, port);
    InetSocketAddress after = (InetSocketAddress) receive(server).getSocketAddress();
    assertNotEquals(before, after);
    send(server, 3, after);
    assertEquals(3, number(receive(client)));
  }

  @Test
  void leadsToAnotherServerWhenTold() throws IOException {
    DatagramSocket another = socket();
    send(client, 1, port);
    receive(server);
    relay.aim(port, address(another));
    send(client, 2, port);
    assertEquals(2, number(receive(another)));
  }

  @Test
  void losesTheSameDatagramsInEveryRun() throws IOException {
    relay.set(Way.TO_SERVER, Weather.losing(0.3));
    List<Integer> arrived = stream(relay);
    assertTrue(arrived.size() > 0.6 * DATAGRAMS && arrived.size() < 0.8 * DATAGRAMS);
    assertEquals(DATAGRAMS - arrived.size(), relay.counts(Way.TO_SERVER).lost());
    try (UdpRelay again = UdpRelay.start(42)) {
      port = again.open(address(server));
      again.set(Way.TO_SERVER, Weather.losing(0.3));
      assertEquals(arrived, stream(again));
    }
  }

  @Test
  void deliversTwiceWhatItDoubles() throws IOException {
    relay.set(Way.TO_SERVER, Weather.duplicating(0.3));
    List<Integer> arrived = stream(relay);
    assertEquals(DATAGRAMS, new TreeSet<>(arrived).size());
    assertEquals(DATAGRAMS + relay.counts(Way.TO_SERVER).doubled(), arrived.size());
    assertTrue(relay.counts(Way.TO_SERVER).doubled() > 0);
  }

  @Test
  void letsLaterDatagramsOvertakeWithoutLosingOne() throws IOException {
    relay.set(Way.TO_SERVER, Weather.reordering(0.3, 0.2));
    List<Integer> arrived = stream(relay);
    assertEquals(DATAGRAMS, new TreeSet<>(arrived).size());
    assertNotEquals(arrived.stream().sorted().toList(), arrived);
  }

  @Test
  void delaysOneDirectionOnly() throws IOException {
    relay.set(Way.TO_CLIENT, Weather.delaying(0.5));
    send(client, 1, port);
    DatagramPacket request = receive(server);
    long sent = System.nanoTime();
    send(server, 2, (InetSocketAddress) request.getSocketAddress());
    receive(client);
    assertTrue(System.nanoTime() - sent >= 500_000_000L);
  }

  @Test
  void survivesAServerThatIsGone() throws IOException {
    server.close();
    for (int i = 0; i < DATAGRAMS; i++) {
      send(client, i, port);
    }
    server = socket();
    relay.aim(port, address(server));
    send(client, DATAGRAMS, port);
    int arrived = number(receive(server));
    while (arrived < DATAGRAMS) { // what the relay had not yet read when it was aimed anew
      arrived = number(receive(server));
    }
    assertEquals(DATAGRAMS, arrived);
  }

  @Test
  void refusesWeatherThatCannotBe() {
    assertThrows(IllegalArgumentException.class, () -> Weather.losing(1.1));
    assertThrows(IllegalArgumentException.class, () -> Weather.delaying(-1));
    assertThrows(IllegalArgumentException.class, () -> Weather.delaying(Double.NaN));
  }

  /** Sends numbered datagrams and returns what arrives, until all is there and no more comes. */
  private List<Integer> stream(UdpRelay through) throws IOException {
    IntStream.range(0, DATAGRAMS).forEach(i -> send(client, i, port));
    List<Integer> arrived = new ArrayList<>();
    server.setSoTimeout(200);
    while (true) {
      try {
        arrived.add(number(receive(server)));
      } catch (SocketTimeoutException e) {
        if (isThrough(through.counts(Way.TO_SERVER), arrived.size())) {
          return arrived;
        }
      }
    }
  }

  private static boolean isThrough(RelayCounts counts, int arrived) {
    return counts.received() == DATAGRAMS
        && arrived >= DATAGRAMS - counts.lost() + counts.doubled();
  }

  private DatagramSocket socket() throws IOException {
    DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    socket.setSoTimeout(10_000);
    sockets.add(socket);
    return socket;
  }

  private static InetSocketAddress address(DatagramSocket socket) {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  private static void send(DatagramSocket from, int number, InetSocketAddress to) {
    try {
      byte[] bytes = ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
      from.send(new DatagramPacket(bytes, bytes.length, to));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static DatagramPacket receive(DatagramSocket at) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[64], 64);
    at.receive(packet);
    return packet;
  }

  private static int number(DatagramPacket packet) {
    return ByteBuffer.wrap(packet.getData()).getInt();
  }
}

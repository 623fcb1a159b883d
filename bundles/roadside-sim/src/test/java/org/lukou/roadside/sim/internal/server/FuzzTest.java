package org.lukou.roadside.sim.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.Set;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.junit.jupiter.api.Test;
import org.lukou.coap.wire.SignalStateMessage;
import org.lukou.roadside.sim.internal.VirtualRoadside;
import org.lukou.roadside.sim.internal.fixture.Datagrams;
import org.lukou.roadside.sim.internal.fixture.Peer;
import org.lukou.roadside.sim.internal.fixture.Roadsides;
import org.lukou.roadside.sim.internal.fixture.ScriptedStreet;

class FuzzTest {

  /** A hundred thousand, or as many as {@code -Dfuzz.datagrams} says. */
  private static final int DATAGRAMS = Integer.getInteger("fuzz.datagrams", 100_000);

  private static final int SECURE = DATAGRAMS / 5;
  private static final int PLAIN = DATAGRAMS - SECURE;
  private static final int BETWEEN_PINGS = 250;
  private static final long MOST_GROWTH_BYTES = 32L << 20;

  private final Datagrams datagrams = new Datagrams(1911);

  @Test
  void brokenDatagramsChangeNothingButCounters() throws Exception {
    try (VirtualRoadside roadside = Roadsides.open(new ScriptedStreet())) {
      roadside.step();
      Cabinet cabinet = roadside.cabinets().get(0);
      int plain = cabinet.uri().getPort();
      SignalStateMessage before = cabinet.controller().state(0);
      Map<String, Long> countedBefore = roadside.counters();
      flood(plain, plain, PLAIN / 10, false);
      long used = used();
      flood(plain, plain, PLAIN - PLAIN / 10, false);
      flood(cabinet.secureUri().getPort(), plain, SECURE, true);
      long growth = used() - used;
      assertTrue(growth < MOST_GROWTH_BYTES, growth + " bytes more");
      assertEquals(before, cabinet.controller().state(0));
      assertNotEquals(countedBefore, roadside.counters());
      Set<String> counted = roadside.counters().keySet();
      assertTrue(Set.of("echoesAsked", "withheld").containsAll(counted), counted::toString);
      assertAnswers(cabinet);
    }
  }

  private static void assertAnswers(Cabinet cabinet) throws Exception {
    try (Peer peer = Peer.plain(cabinet.uri());
        Peer viewer = Peer.secure(cabinet.secureUri(), Roadsides.key("viewer"))) {
      assertEquals(ResponseCode.CONTENT, peer.get("/signal", 112).getCode());
      assertEquals(ResponseCode.CONTENT, viewer.get("/signal", 112).getCode());
    }
  }

  /** Sends as fast as the cabinet can take it: it has to answer a ping now and then. */
  private void flood(int port, int pinged, int count, boolean secure) throws IOException {
    InetAddress host = InetAddress.getLoopbackAddress();
    try (DatagramSocket socket = new DatagramSocket();
        DatagramSocket pinger = new DatagramSocket()) {
      pinger.setSoTimeout(500);
      for (int i = 0; i < count; i++) {
        byte[] bytes = secure ? datagrams.noise() : datagrams.broken();
        socket.send(new DatagramPacket(bytes, bytes.length, host, port));
        if (i % BETWEEN_PINGS == 0) {
          ping(pinger, host, pinged);
        }
      }
      ping(pinger, host, pinged);
    }
  }

  private void ping(DatagramSocket pinger, InetAddress host, int port) throws IOException {
    byte[] ping = datagrams.ping();
    DatagramPacket answer = new DatagramPacket(new byte[64], 64);
    for (int tries = 0; tries < 20; tries++) {
      pinger.send(new DatagramPacket(ping, ping.length, host, port));
      try {
        pinger.receive(answer);
        return;
      } catch (SocketTimeoutException e) {
        // The datagram or its answer found no room in a full buffer.
      }
    }
    throw new AssertionError("the cabinet does not answer any more");
  }

  private static long used() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }
}

package org.lukou.roadside.sim.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.DatagramSocket;
import java.net.InetAddress;
import org.eclipse.californium.core.coap.CoAP;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lukou.api.device.DeviceException;
import org.lukou.roadside.sim.internal.fixture.Peer;
import org.lukou.roadside.sim.internal.fixture.Roadsides;
import org.lukou.roadside.sim.internal.fixture.ScriptedStreet;
import org.lukou.roadside.sim.internal.server.Cabinet;

class VirtualRoadsideTest {

  private final ScriptedStreet street = new ScriptedStreet();

  @Test
  void aKilledCabinetIsSilentAndComesBackOnItsPort() throws Exception {
    try (VirtualRoadside roadside = Roadsides.open(street)) {
      Cabinet cabinet = roadside.cabinets().get(0);
      int port = cabinet.uri().getPort();
      roadside.step();
      cabinet.kill();
      roadside.step();
      try (Peer peer = Peer.plain(cabinet.uri())) {
        Request request = peer.request(CoAP.Code.GET, "/signal");
        request.setType(CoAP.Type.NON);
        assertNull(peer.send(request));
        cabinet.restart(port);
        assertEquals(port, cabinet.uri().getPort());
        assertEquals(ResponseCode.CONTENT, peer.get("/signal", 112).getCode());
        roadside.step();
        String health = peer.get("/health", 110).getPayloadString();
        assertTrue(health.contains("\"n\":\"health/uptime\""), health);
      }
      assertTrue(street.shown.get(street.shown.size() - 1).green().isEmpty(), "red at first");
    }
  }

  @Test
  void aTakenPortIsToldAndNothingIsLeftOpen() throws Exception {
    try (DatagramSocket taken = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      String message =
          assertThrows(
                  DeviceException.class,
                  () -> VirtualRoadside.open(Roadsides.setup(street, port, null)))
              .getMessage();
      assertTrue(message.contains("cannot listen on 127.0.0.1, port " + port), message);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {65_535, 65_536, -1})
  void portsBeyondTheLastAreRefusedBeforeAnySocketOpens(int port) {
    String message =
        assertThrows(
                DeviceException.class,
                () -> VirtualRoadside.open(Roadsides.setup(street, port, null)))
            .getMessage();
    assertEquals(
        "1 cabinets need the ports from %d to %d, but ports end at 65535. Choose another --port, or 0 for any"
            .formatted(port, port + 1),
        message);
  }
}

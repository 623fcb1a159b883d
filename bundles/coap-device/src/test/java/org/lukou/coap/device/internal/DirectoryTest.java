package org.lukou.coap.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.MediaTypeRegistry;
import org.eclipse.californium.core.coap.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Devices that a resource directory tells of (RFC 9176). */
@Timeout(60)
class DirectoryTest {

  private static final String LOOKUP = "/rd-lookup/ep";

  private static Response endpoint(URI at) {
    String links = "<%s>;ep=\"j\";rt=\"core.rd-ep\"".formatted(at);
    return ScriptedDevice.content(
        MediaTypeRegistry.APPLICATION_LINK_FORMAT, 60, -1, links.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatItTellsOfIsObserved() throws Exception {
    try (ScriptedDevice directory = new ScriptedDevice();
        ScriptedCabinet cabinet = new ScriptedCabinet()) {
      directory.answer(LOOKUP, request -> endpoint(cabinet.uri()));
      try (Bench bench = Bench.withDirectory(directory.uri())) {
        assertEquals("d0", bench.next().source());
        assertEquals(cabinet.uri(), bench.device().uri());
      }
    }
  }

  @Test
  void aCabinetThatHasMovedIsFollowed() throws Exception {
    try (ScriptedDevice directory = new ScriptedDevice();
        ScriptedCabinet before = new ScriptedCabinet();
        ScriptedCabinet after = new ScriptedCabinet()) {
      directory.answer(LOOKUP, request -> endpoint(before.uri()));
      try (Bench bench = Bench.withDirectory(directory.uri())) {
        bench.next();
        before.silence();
        directory.answer(LOOKUP, request -> endpoint(after.uri()));
        bench.await(() -> bench.counted(Counters.MOVES) == 1);
        assertEquals(after.uri(), bench.device().uri(), "and the old address is forgotten");
        bench.next();
        after.notifyReading(1, 3, 3);
        assertEquals(3, bench.next().result());
      }
    }
  }

  @Test
  void aDirectoryInTroubleIsAnAlarm() throws Exception {
    try (ScriptedDevice directory = new ScriptedDevice()) {
      directory.answer(LOOKUP, request -> new Response(ResponseCode.NOT_FOUND));
      try (Bench bench = Bench.withDirectory(directory.uri())) {
        bench.await(() -> !bench.driver().alarms().isEmpty());
        String alarm = bench.driver().alarms().get(0);
        assertTrue(alarm.contains("directory") && alarm.contains("4.04"), alarm);
      }
    }
  }
}

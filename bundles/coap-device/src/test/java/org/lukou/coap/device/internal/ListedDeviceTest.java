package org.lukou.coap.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.MediaTypeRegistry;
import org.eclipse.californium.core.coap.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lukou.api.device.DeviceAddress;
import org.lukou.api.device.DeviceAddress.Binding;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.DeviceState.Status;
import org.lukou.api.observation.Observation;
import org.lukou.api.observation.ObservedProperty;

/** A device that is no cabinet: a list says what its resources measure. */
@Timeout(60)
class ListedDeviceTest {

  private static final String LOOP = "/loop/1";
  private static final int TEXT = MediaTypeRegistry.TEXT_PLAIN;

  private ScriptedDevice device;
  private Bench bench;

  @BeforeEach
  void start() throws Exception {
    device = new ScriptedDevice();
  }

  @AfterEach
  void stop() {
    if (bench != null) {
      bench.close();
    }
    device.close();
  }

  private void open() throws DeviceException {
    Binding binding = new Binding(LOOP, "d1", ObservedProperty.QUEUE);
    bench = Bench.with(new DeviceAddress(device.uri(), List.of(binding)));
  }

  private static Response text(int format, int observe, String content) {
    return ScriptedDevice.content(format, 1, observe, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aPlainNumberIsObserved() throws Exception {
    device.answer(LOOP, request -> text(TEXT, 0, " 3\n"));
    open();
    Observation first = bench.next();
    assertEquals("d1", first.source());
    assertEquals(ObservedProperty.QUEUE, first.property());
    assertEquals(3, first.result());
    device.notify(LOOP, text(TEXT, 1, "4"));
    assertEquals(4, bench.next().result());
    assertEquals(Status.ONLINE, bench.device().status());
  }

  @Test
  void oneThatCannotBeObservedIsPolled() throws Exception {
    device.answer(LOOP, request -> text(TEXT, -1, "5"));
    open();
    for (int asked = 0; asked < 3; asked++) {
      assertEquals(5, bench.next().result());
      device.next(LOOP);
    }
  }

  @Test
  void ofSeveralRecordsTheOneWithTheRightNameCounts() throws Exception {
    String pack =
        "[{\"bn\":\"urn:dev:7:\",\"n\":\"speed\",\"v\":9},{\"n\":\"queue\",\"v\":2},{\"n\":\"x\",\"v\":8}]";
    device.answer(LOOP, request -> text(MediaTypeRegistry.APPLICATION_SENML_JSON, 0, pack));
    open();
    assertEquals(2, bench.next().result());
  }

  @Test
  void whatIsNoNumberIsTroubleAndNoObservation() throws Exception {
    device.answer(LOOP, request -> text(TEXT, 0, "many"));
    open();
    bench.await(() -> !bench.device().trouble().isEmpty());
    assertTrue(bench.counted(Counters.MALFORMED) > 0);
    String trouble = bench.device().trouble();
    assertTrue(trouble.contains(LOOP) && trouble.contains("many"), trouble);
    device.notify(LOOP, text(TEXT, 1, "NaN"));
    device.notify(LOOP, text(TEXT, 2, "1"));
    assertEquals(1, bench.next().result(), "neither of the others");
  }

  @Test
  void aRefusalIsSaidAsSuch() throws Exception {
    device.answer(LOOP, request -> new Response(ResponseCode.FORBIDDEN));
    open();
    bench.await(() -> bench.device().status() == Status.REFUSED);
    assertTrue(bench.device().trouble().contains("4.03"), bench.device().trouble());
  }
}

package org.lukou.roadside.sim.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.californium.core.coap.CoAP;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lukou.coap.wire.senml.SenmlFormat;
import org.lukou.coap.wire.senml.SenmlReader;
import org.lukou.coap.wire.senml.SenmlRecord;
import org.lukou.coap.wire.senml.SenmlValue;
import org.lukou.roadside.sim.internal.VirtualRoadside;
import org.lukou.roadside.sim.internal.fixture.Peer;
import org.lukou.roadside.sim.internal.fixture.Roadsides;
import org.lukou.roadside.sim.internal.fixture.ScriptedStreet;

class ReadingTest {

  private static final int LINK_FORMAT = 40;
  private static final String BASE_NAME = "lukou:cross-2fing/";

  private final ScriptedStreet street = new ScriptedStreet().put(2, 4, 3, 1.5, 99);
  private VirtualRoadside roadside;
  private Cabinet cabinet;
  private Peer peer;

  @BeforeEach
  void open() throws Exception {
    roadside = Roadsides.open(street);
    cabinet = roadside.cabinets().get(0);
    peer = Peer.plain(cabinet.uri());
    roadside.step();
  }

  @AfterEach
  void close() {
    peer.close();
    roadside.close();
  }

  @Test
  void linksTellWhatThereIs() throws Exception {
    String links = peer.get("/.well-known/core", LINK_FORMAT).getPayloadString();
    for (String path : List.of("</detectors>", "</detectors/7>", "</signal>", "</health>")) {
      String link = link(links, path);
      assertTrue(link.contains(";obs"), link);
      assertTrue(link.contains("ct=\"112 110\""), link);
      assertTrue(link.contains("if=\"lukou.senml\""), link);
    }
    assertTrue(link(links, "</detectors/7>").contains("title=\"detector7\""), links);
    assertTrue(link(links, "</detectors/7>").contains("rt=\"lukou.detector\""), links);
    assertTrue(link(links, "</detectors>").contains("rt=\"lukou.detectors\""), links);
    assertTrue(link(links, "</signal>").contains("rt=\"lukou.signal\""), links);
    assertTrue(link(links, "</health>").contains("title=\"cross/ing\""), links);
    assertFalse(links.contains("</signal/"), links);
  }

  @Test
  void whatCommandsIsLinkedOverDtlsOnly() throws Exception {
    String secure = "<" + cabinet.secureUri() + "/signal/";
    String links = peer.get("/.well-known/core", LINK_FORMAT).getPayloadString();
    assertEquals(secure + "reset>;rt=\"lukou.reset\"", link(links, secure + "reset>"));
    assertEquals(
        secure + "command>;rt=\"lukou.command\"",
        peer.get("/.well-known/core?rt=lukou.command", LINK_FORMAT).getPayloadString());
  }

  @Test
  void detectorsAnswerInBothFormatsWithWhatTheStreetHas() throws Exception {
    for (SenmlFormat format : SenmlFormat.values()) {
      Response answer = peer.get("/detectors", format.contentFormat());
      Map<String, SenmlRecord> pack = pack(format, answer);
      assertEquals(3L, answer.getOptions().getMaxAge());
      assertEquals(8 * 5, pack.size());
      assertEquals(new SenmlValue.Numeric(4), pack.get("2/count").value());
      assertEquals(new SenmlValue.Numeric(3), pack.get("2/queue").value());
      assertEquals(new SenmlValue.Numeric(1.5), pack.get("2/speed").value());
      assertEquals(new SenmlValue.Numeric(1), pack.get("2/occupancy").value());
      assertEquals(new SenmlValue.Flag(false), pack.get("2/blocked").value());
      assertEquals(Roadsides.EPOCH + 1, pack.get("2/count").time());
      assertEquals(5, pack(format, peer.get("/detectors/2", format.contentFormat())).size());
    }
  }

  @Test
  void theSignalTellsItsStateInCborUnlessAskedOtherwise() throws Exception {
    Map<String, SenmlRecord> signal =
        pack(SenmlFormat.CBOR, peer.send(peer.request(CoAP.Code.GET, "/signal")));
    assertEquals(new SenmlValue.Text("plan"), signal.get("signal/mode").value());
    assertEquals(new SenmlValue.Text("green"), signal.get("signal/interval").value());
    assertEquals(new SenmlValue.Numeric(0), signal.get("signal/phase").value());
  }

  @Test
  void healthIsThatOfThisStep() throws Exception {
    for (int step = 2; step < 5; step++) {
      roadside.step();
      Map<String, SenmlRecord> health = pack(SenmlFormat.JSON, peer.get("/health", 110));
      assertEquals(new SenmlValue.Numeric(step), health.get("health/uptime").value());
    }
  }

  @Test
  void otherFormatsPathsAndMethodsAreRefused() throws Exception {
    for (String path : List.of("/detectors", "/detectors/0", "/signal", "/health")) {
      assertEquals(ResponseCode.NOT_ACCEPTABLE, peer.get(path, 60).getCode());
    }
    assertEquals(ResponseCode.NOT_FOUND, peer.get("/detectors/8", 112).getCode());
    assertEquals(
        ResponseCode.METHOD_NOT_ALLOWED,
        peer.write(CoAP.Code.PUT, "/signal", 112, new byte[0]).getCode());
  }

  @Test
  void whoRepeatsTheEchoObserves() throws Exception {
    Response asked = peer.send(peer.request(CoAP.Code.GET, "/signal").setObserve());
    assertEquals(ResponseCode.UNAUTHORIZED, asked.getCode());
    Request first = peer.request(CoAP.Code.GET, "/signal").setObserve();
    first.getOptions().addOption(Peer.echo(asked));
    for (Request request :
        List.of(
            first,
            peer.request(CoAP.Code.GET, "/detectors").setObserve(),
            peer.request(CoAP.Code.GET, "/detectors/2").setObserve())) {
      assertIsTold(request);
    }
  }

  private void assertIsTold(Request request) throws Exception {
    LinkedBlockingQueue<Response> told = new LinkedBlockingQueue<>();
    assertEquals(ResponseCode.CONTENT, peer.send(request).getCode());
    peer.listen(told);
    for (int step = 0; step < 20; step++) { // within which the signal changes
      roadside.step();
    }
    Response next = told.poll(5, TimeUnit.SECONDS);
    assertTrue(next.getOptions().hasObserve());
    assertFalse(pack(SenmlFormat.CBOR, next).isEmpty());
  }

  private static String link(String links, String start) {
    return List.of(links.split(",")).stream()
        .filter(link -> link.startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError(start + " is not in " + links));
  }

  private static Map<String, SenmlRecord> pack(SenmlFormat format, Response answer)
      throws Exception {
    assertEquals(ResponseCode.CONTENT, answer.getCode());
    assertEquals(format.contentFormat(), answer.getOptions().getContentFormat());
    Map<String, SenmlRecord> byName = new HashMap<>();
    for (SenmlRecord record : SenmlReader.records(format, answer.getPayload(), 0)) {
      assertTrue(record.name().startsWith(BASE_NAME), record.name());
      byName.put(record.name().substring(BASE_NAME.length()), record);
    }
    return byName;
  }
}
